// The chat page, upgraded: what works by forms works without leaving the page. Where this file or
// one it needs does not load, the forms post as they are.
import { isChosen } from "./choices.js";
import { watchLength } from "./counting.js";
import { restoreDraft, watchDraft } from "./draft.js";
import { recall } from "./ids.js";
import { watchTime } from "./idle.js";
import { isNative } from "./native.js";
import { part, when } from "./page.js";
import { sendChoice, sendText } from "./sending.js";
import { watchConnection } from "./states.js";
import { watchTabs } from "./tabs.js";

const TOOLS = ["answer_parts", "copying", "read_aloud", "rating", "printing", "text_size"];

watchDraft();
const tried = restoreDraft();
if (tried) recall(tried, JSON.stringify({ text: part("message").value }));
watchLength();
watchConnection();
watchTime();
watchTabs();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (isNative(form)) return;
  if (form.matches("#composer")) {
    event.preventDefault();
    sendText();
  } else if (form.matches(".choices")) {
    event.preventDefault();
    if (!isChosen(event.submitter)) sendChoice(event.submitter);
  }
});

// A page that the browser kept must not show what has been deleted since.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

for (const name of TOOLS) equip(name);

/** Give every message a tool; a tool that does not load is missing, and nothing else. */
async function equip(name) {
  const { attach } = await import(`./${name}.js`).catch(() => ({}));
  if (!attach) return;
  for (const message of document.querySelectorAll(".message")) attach(message);
  when("message", ({ id }) => attach(part(`m-${id}`)));
}
