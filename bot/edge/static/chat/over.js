// When the chat is over nothing of it stays on the page, in the history or in the browser.
import { copy, happened, part } from "./page.js";
import { eraseDraft } from "./draft.js";
import { tell } from "./telling.js";

/** Take every word off the page and say that the chat is over. */
export function endPage() {
  emptyTranscript();
  eraseDraft();
  part("message").value = "";
  part("composer").hidden = true;
  document.querySelector(".more").hidden = true;
  const over = copy("over");
  part("transcript").append(over);
  tell(over.querySelector(".over-words").textContent);
}

/** Take what was said off the page, but not what is being typed. */
export function emptyTranscript() {
  part("transcript").querySelector("ol").replaceChildren();
  part("not-answered")?.remove();
  happened("ended", {});
}
