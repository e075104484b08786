// Where a message is on its way, told in words: being sent, slow, offline, or nothing to wait for.
import { happened, part, words } from "./page.js";
import { tell } from "./telling.js";

const SOON = 700; // milliseconds: an answer that comes sooner needs no words before it
const SLOW = 3000;
const line = part("state");
let clocks = [];

/** Show and tell a state: "idle", "sending", "slow", "offline" or "error". */
export function enter(state) {
  clocks.forEach(clearTimeout);
  clocks = [];
  show(state);
  if (state === "sending") {
    clocks = [setTimeout(() => tell(words.thinking), SOON), setTimeout(() => enter("slow"), SLOW)];
  }
  if (state === "slow") tell(words.slow);
  happened("state", { state });
}

function show(state) {
  const text = { sending: words.thinking, slow: words.slow, offline: words.offline }[state] ?? "";
  line.hidden = !text;
  line.className = `state state-${state}`;
  line.querySelector(".state-words").textContent = text;
}

/** Say when the connection is lost and when it is back. */
export function watchConnection() {
  window.addEventListener("offline", () => {
    enter("offline");
    tell(words.offline);
  });
  window.addEventListener("online", () => {
    if (!line.matches(".state-offline")) return;
    enter("idle");
    tell(words.online);
  });
}
