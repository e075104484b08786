// Ids of messages: whatever is sent again has the id it was first sent with, so it counts once.

let last = { id: "", content: "" };

/** The id to send this content with. */
export function idFor(content) {
  if (last.content !== content) last = { id: newId(), content };
  return last.id;
}

/** Send this content with an id that it was tried with before the page was loaded again. */
export function recall(id, content) {
  last = { id, content };
}

/** What was sent is answered: the same words are a new message from now on. */
export function forgetId() {
  last = { id: "", content: "" };
}

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
