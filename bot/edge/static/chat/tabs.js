// Other tabs of this browser: when the chat is ended or begun anew in one, the others follow.
import { part } from "./page.js";
import { endPage } from "./over.js";

const others = new BroadcastChannel("chat");

/** Tell the others which conversation this is, and follow them when it is another or none. */
export function watchTabs() {
  others.addEventListener("message", ({ data: mark }) => {
    if (mark === part("composer").dataset.mark) return;
    if (mark) location.reload();
    else endPage();
  });
  others.postMessage(part("composer").dataset.mark);
}
