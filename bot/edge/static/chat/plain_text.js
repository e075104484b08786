// A message as plain text, to be copied or read aloud.

/** What was said, a line each; points are marked as such where they will be read by eye. */
export function lines(message, { marked }) {
  const all = [...message.querySelectorAll(":scope > .words > p, :scope > .words li")];
  return all.map((line) => (marked && line.matches("li") ? "- " : "") + line.textContent.trim());
}

/** Where it comes from, a line each, with addresses where they will be read by eye. */
export function sources(message, { addresses }) {
  return [...message.querySelectorAll(":scope > .sources li")].map((line) => {
    const address = addresses && line.querySelector("a")?.href;
    const name = line.textContent.replace(/\s+/g, " ").trim();
    return address ? `${name}, ${address}` : name;
  });
}

/** All of a message for the clipboard. */
export function plainText(message, sourcesTitle) {
  const links = [...message.querySelectorAll(":scope > .links a")].map((link) => `${link.textContent.trim()}: ${link.href}`);
  const from = sources(message, { addresses: true }).map((line) => `- ${line}`);
  const cited = from.length ? ["", `${sourcesTitle}:`, ...from] : [];
  return [...lines(message, { marked: true }), ...links, ...cited].join("\n");
}
