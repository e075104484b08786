// A chat that is left alone ends, to keep it private: told in time, and then done on the page too.
import { call } from "./api.js";
import { counted, part, when } from "./page.js";
import { endPage } from "./over.js";
import { tell } from "./telling.js";

const MINUTE = 60;
const BEFORE = 5 * MINUTE; // seconds before the end at which it is told
const line = part("idle");
let endsAt = 0;
let clock = 0;
let over = false;

/** Count the time down from what the server says is left, and anew after every message. */
export function watchTime() {
  const left = part("composer").dataset.idleSeconds;
  if (left === undefined) return;
  start(Number(left));
  when("standing", ({ idle_seconds: seconds }) => start(seconds));
  when("ended", stop);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && !over) look();
  });
}

function start(seconds) {
  endsAt = Date.now() + seconds * 1000;
  line.hidden = true;
  look();
}

function stop() {
  over = true;
  clearTimeout(clock);
}

/** Look at the time now; the clock of a computer that slept is late. */
function look() {
  clearTimeout(clock);
  const left = (endsAt - Date.now()) / 1000;
  if (left <= 0) return ask(endPage);
  if (left > BEFORE) return wait(left - BEFORE);
  if (line.hidden) ask(() => warn(left));
  return wait(left);
}

function wait(seconds) {
  clock = setTimeout(look, Math.min(seconds, BEFORE) * 1000);
}

function warn(left) {
  const minutes = Math.max(1, Math.round(left / MINUTE));
  line.textContent = counted("idleSoon", minutes, { minutes });
  line.hidden = false;
  tell(line.textContent);
}

/** Another tab may have gone on with the chat, which only the server knows. */
async function ask(act) {
  const { ok, body } = await call("").catch(() => ({ ok: false }));
  const seconds = ok ? body.page.idle_seconds : 0;
  if (over) return;
  if (seconds * 1000 > endsAt - Date.now() + 2000) start(seconds);
  else act();
}
