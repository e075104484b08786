/* What the attributes of the line choose, and what is kept for this tab: that the chat is open. */
const KEY = "coproduction-chat";
const script = document.currentScript;

function keep(open) {
  try {
    if (open) sessionStorage.setItem(KEY, "open");
    else sessionStorage.removeItem(KEY);
  } catch {
    /* Where nothing may be stored the chat is closed on the next page. */
  }
}

function wasOpen() {
  try {
    return sessionStorage.getItem(KEY) === "open";
  } catch {
    return false;
  }
}

function wordsFor(data) {
  const words = { ...(SETTINGS.labels[data.lang ?? SETTINGS.language] ?? SETTINGS.labels.en) };
  words.name = data.name ?? (SETTINGS.name || words.name);
  words.line = data.opening ?? SETTINGS.opening;
  return words;
}

function addressesFor(data, look) {
  const { origin } = new URL(script.src);
  const page = new URL("/chat", origin);
  for (const name of ["area", "reading", "font"]) {
    if (data[name]) page.searchParams.set(name, data[name]);
  }
  for (const [name, value] of Object.entries(look)) page.searchParams.set(name, value);
  const frame = new URL(page);
  frame.searchParams.set("framed", "yes");
  return { origin, page: page.href, frame: frame.href };
}
