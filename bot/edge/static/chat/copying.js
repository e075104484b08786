// Copy an answer with its sources, as plain text.
import { add, say } from "./answer_tools.js";
import { copy } from "./page.js";
import { plainText } from "./plain_text.js";
import { said } from "./under_answer.js";

const WORTH_COPYING = ".message-answer, .message-result, .message-receipt";

/** Give a message its button, where people may want to take it along. */
export function attach(message) {
  if (!message.matches(WORTH_COPYING)) return;
  const button = copy("answer-copy");
  button.addEventListener("click", () => take(message));
  add(message, button);
}

async function take(message) {
  try {
    await navigator.clipboard.writeText(plainText(message, said.sources));
    say(message, said.copied);
  } catch {
    select(message);
    say(message, said.copyByHand);
  }
}

/** Where the browser does not let a page copy, the words are at least selected. */
function select(message) {
  const words = message.querySelector(":scope > .words");
  const last = message.querySelector(":scope > .sources") ?? words;
  const range = document.createRange();
  range.setStartBefore(words);
  range.setEndAfter(last);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}
