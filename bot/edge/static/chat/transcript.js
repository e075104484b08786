// The list of messages: one's own at once, and what the server says is new.
import { closeChoices } from "./choices.js";
import { build } from "./message.js";
import { copy, happened, part } from "./page.js";
import { tellMessage } from "./telling.js";

const list = part("transcript").querySelector("ol");

/** Show a person's words at once, marked as on their way. */
export function showSending(text) {
  const now = new Date();
  const time = now.toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true }).replace(" ", "");
  const paragraphs = text.split("\n\n").filter((part) => part.trim()).map((part) => [{ text: part, url: "" }]);
  const element = build({ mine: true, id: "sending", at: now.toISOString(), time, paragraphs });
  element.classList.add("is-sending");
  element.append(copy("sending"));
  list.append(element);
  return element;
}

/** Add what the server says is new; `sending` becomes the person's own message among it. */
export function add(items, sending) {
  const fresh = items.filter(({ id }) => !part(`m-${id}`));
  const own = fresh.map(({ mine }) => mine).lastIndexOf(true);
  const elements = fresh.map((item, place) => (place === own ? arrived(sending, item) : build(item)));
  sending.before(...elements.slice(0, Math.max(own, 0)));
  list.append(...elements.slice(own + 1));
  if (own < 0) takeBack(sending, elements.at(-1));
  closeChoices();
  for (const [place, item] of fresh.entries()) announce(item, elements[place]);
}

/** Show the whole conversation anew, where what the page knew of it is out of date. */
export function replaceAll(items) {
  const known = new Set([...list.children].map((element) => element.id));
  const had = list.contains(document.activeElement);
  list.replaceChildren(...items.map(build));
  if (had) [...list.querySelectorAll(".message-mine")].at(-1)?.focus();
  for (const item of items) {
    happened("message", item);
    if (!item.mine && !known.has(`m-${item.id}`)) tellMessage(part(`m-${item.id}`));
  }
}

/** Take a message that was not sent, or not kept, out of the list; what comes next gets its focus. */
export function takeBack(sending, next) {
  const had = sending.contains(document.activeElement);
  sending.remove();
  if (had) next?.focus();
}

function arrived(sending, item) {
  const built = build(item);
  sending.id = built.id;
  sending.classList.remove("is-sending");
  sending.replaceChildren(...built.childNodes);
  return sending;
}

function announce(item, element) {
  happened("message", item);
  if (!item.mine) tellMessage(element);
}
