// One answer at its other reading level, in its place; nothing of the conversation changes.
import { call } from "./api.js";
import { say } from "./answer_tools.js";
import { build } from "./message.js";
import { fillLevel, said } from "./under_answer.js";

const PARTS = [".words", ".links", ".sources", ".terms"];

/** Have the link under an answer do its work without leaving the page. */
export function attach(message) {
  const link = message.querySelector(":scope > .tools > .level");
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    change(message, link).catch(() => follow(link));
  });
}

async function change(message, link) {
  const query = new URL(link.href).searchParams;
  const level = query.get("reading");
  const { ok, status, body } = await call(`/messages/${query.get("of")}?reading=${level}`);
  if (status === 0) return say(message, said.levelFailed);
  if (!ok) return follow(link);
  show(message, body.page.item);
  fillLevel(link, body.page.item);
  return say(message, level === "easy" ? said.nowEasy : said.nowStandard);
}

/** The page of the server shows it, or says in words why not. */
function follow(link) {
  location.assign(link.href);
}

function show(message, item) {
  const fresh = build(item);
  const [words, ...rest] = PARTS.map((part) => message.querySelector(`:scope > ${part}`));
  for (const old of rest) old?.remove();
  words.replaceWith(...PARTS.map((part) => fresh.querySelector(`:scope > ${part}`)).filter(Boolean));
}
