// What a person is typing, kept in this tab alone until it is sent or the chat is over.
import { part } from "./page.js";

const KEY = "chat-draft";
const box = part("message");
const { dataset } = part("composer");
let onItsWay = { text: "", id: "" };

/** Keep what stands in the box whenever it changes. */
export function watchDraft() {
  box.addEventListener("input", () => keep());
}

/** Take the words out of the box to send them; they are kept until they are answered. */
export function takeOut(id) {
  onItsWay = { text: box.value, id };
  box.value = "";
  keep();
}

/** What was sent is answered: only what was typed since is still a draft. */
export function answered() {
  onItsWay = { text: "", id: "" };
  keep();
}

/** It was not sent: put the words back into the box, before what was typed since. */
export function putBack() {
  box.value = whole();
  const { id } = onItsWay;
  onItsWay = { text: "", id: "" };
  keep(id);
}

/** Leave nothing of a draft in the browser. */
export function eraseDraft() {
  store((storage) => storage.removeItem(KEY));
}

/** Put a draft of this conversation back into the box; give back the id it was tried with. */
export function restoreDraft() {
  const kept = store((storage) => JSON.parse(storage.getItem(KEY)));
  if (!kept || !dataset.mark) return "";
  if (kept.mark !== dataset.mark) {
    eraseDraft();
    return "";
  }
  if (!box.value) box.value = kept.text;
  return kept.text === box.value ? kept.id : "";
}

function keep(id = "") {
  const text = whole();
  if (!text) return eraseDraft();
  const tried = { mark: dataset.mark ?? "", text, id: onItsWay.id || id };
  store((storage) => storage.setItem(KEY, JSON.stringify(tried)));
}

function whole() {
  return [onItsWay.text, box.value].filter(Boolean).join("\n\n");
}

/** A browser may refuse to keep anything, as in a frame of another site: then nothing is kept. */
function store(act) {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}
