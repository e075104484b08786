// When a message could not be sent: the words go back into the box, and what to do is said.
import { call } from "./api.js";
import { unchoose } from "./choices.js";
import { count } from "./counting.js";
import { eraseDraft, putBack } from "./draft.js";
import { sendNatively } from "./native.js";
import { emptyTranscript } from "./over.js";
import { part, words } from "./page.js";
import { enter } from "./states.js";
import * as transcript from "./transcript.js";
import { showTrouble } from "./trouble.js";

const OVER = 401;
const NOT_PROVEN = 403;

/** Undo what was shown of an attempt, say what went wrong, and offer the way on. */
export async function failed(attempt, reply) {
  const offline = reply.status === 0 && !navigator.onLine;
  enter(offline ? "offline" : "error");
  takeBack(attempt);
  if (reply.status === OVER) end();
  if (reply.body.code === "choice_gone") await showAgain();
  showTrouble(detail(reply, offline), ...wayOn(attempt, reply));
}

function takeBack({ element, button }) {
  if (button) unchoose(button);
  else putBack();
  count();
  transcript.takeBack(element, button ?? part("message"));
}

/** The chat is over, but not what was just typed: a new chat can be started with it. */
function end() {
  emptyTranscript();
  eraseDraft();
}

async function showAgain() {
  const { ok, body } = await call("");
  if (!ok) return;
  transcript.replaceAll(body.page.items);
  part("composer").dataset.last = body.page.last;
}

function detail({ body }, offline) {
  if (body.start_again) return body.messages[0].text;
  return body.detail ?? (offline ? words.offline : words.noAnswer);
}

/** What the button beside the trouble does, and its name; nothing where choices are the way on. */
function wayOn({ said, id, button, again }, { status, body }) {
  if (body.code === "choice_gone") return [];
  const over = status === OVER || body.start_again;
  const read = () => (button ? said : { text: part("message").value });
  if (over) return [() => sendNatively(read(), id), words.newChat];
  if (status === NOT_PROVEN) return [() => sendNatively(read(), id), words.retry];
  if (button) return [again, words.retry];
  return [() => part("composer").requestSubmit(), words.retry];
}
