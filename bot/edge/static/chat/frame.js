// What the chat does inside a council's page: it answers that page's launcher, and fills no history.

import { stay } from "./staying.js";

const CHAT_ENDED = "/chat/ended";
const inside = window.parent !== window;
const parents = [location.origin, ...(document.documentElement.dataset.parents ?? "").split(" ")];
let parent = "";
let ended = location.pathname === CHAT_ENDED;

// Only to a page that the settings name, and only after that page spoke to us.
function tell(say) {
  if (parent) window.parent.postMessage({ coproduction: 1, say }, parent);
}

function saysHello(event) {
  const said = event.data;
  return said !== null && typeof said === "object" && said.coproduction === 1 && said.say === "hello";
}

window.addEventListener("message", (event) => {
  if (event.source !== window.parent || !parents.includes(event.origin) || !saysHello(event)) return;
  parent = event.origin;
  tell("ready");
  if (ended) tell("ended");
});

document.addEventListener("chat:ended", () => {
  ended = true;
  tell("ended");
});

// After all others, which may have closed something of their own with the same key.
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) tell("close");
});

if (inside) stay();
if (!navigator.cookieEnabled) document.getElementById("own-page").hidden = false;
