// Sending what was typed or chosen: shown at once, sent once, and never lost when that fails.
import { call, Unreadable } from "./api.js";
import { choose } from "./choices.js";
import { count } from "./counting.js";
import { answered, takeOut } from "./draft.js";
import { failed } from "./failing.js";
import { forgetId, idFor } from "./ids.js";
import { sendNatively } from "./native.js";
import { happened, part, words } from "./page.js";
import { enter } from "./states.js";
import { tell } from "./telling.js";
import * as transcript from "./transcript.js";
import { clearTrouble } from "./trouble.js";

const composer = part("composer");
const box = part("message");
const WAITS = 3; // for the message of another tab
let busy = false;

/** Send the words in the box. */
export function sendText() {
  return send({ text: box.value });
}

/** Send the choice of a button. */
export function sendChoice(button) {
  return send({ choice: button.value }, button);
}

async function send(said, button) {
  if (busy) return tell(words.stillSending);
  busy = true;
  const attempt = { said, button, id: idFor(JSON.stringify(said)), again: () => send(said, button) };
  try {
    begin(attempt);
    const reply = await post(attempt);
    busy = false;
    if (reply.ok && !reply.body.start_again) arrive(attempt, reply.body.page);
    else await failed(attempt, reply);
  } catch {
    sendNatively(said, attempt.id);
  }
}

function begin(attempt) {
  const { said, button, id } = attempt;
  clearTrouble();
  if (button) choose(button);
  attempt.element = transcript.showSending(button ? button.textContent.trim() : said.text);
  if (!button) {
    takeOut(id);
    count();
  }
  attempt.element.focus(); // so that the next Tab goes on into the answer
  attempt.element.scrollIntoView({ block: "nearest" });
  attempt.seenAt = window.scrollY;
  enter("sending");
}

/** Another tab's message may be in the way: wait as long as the server says, then try again. */
async function post({ said, id }, waits = WAITS) {
  const path = `/messages?after=${composer.dataset.last}`;
  const reply = await call(path, { method: "POST", body: { message_id: id, ...said } });
  if (reply.body.code !== "busy" || !waits) return reply;
  await new Promise((resolve) => setTimeout(resolve, reply.wait * 1000));
  return post({ said, id }, waits - 1);
}

function arrive(attempt, page) {
  if (!Array.isArray(page?.items)) throw new Unreadable();
  enter("idle");
  if (page.whole) transcript.replaceAll(page.items);
  else transcript.add(page.items, attempt.element);
  composer.dataset.last = page.last;
  composer.dataset.mark = page.mark ?? composer.dataset.mark;
  answered();
  forgetId();
  part("not-answered")?.remove();
  if (window.scrollY === attempt.seenAt) attempt.element.scrollIntoView({ block: "start" });
  if ("left" in page) happened("standing", page);
  happened("sent", { id: attempt.id });
}
