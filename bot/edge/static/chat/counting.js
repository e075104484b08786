// How much can still be typed and sent, shown before a limit is met and told at few moments.
import { counted, fill, part, when, words } from "./page.js";
import { tell } from "./telling.js";

const NEAR = 200; // characters left, from which on they are shown
const TOLD = [100, 20, 0]; // and those at which they are told
const FEW = 10; // messages left
const box = part("message");
const line = part("counting");
const leftLine = part("left");
const limit = Number(part("composer").dataset.limit);
let before = limit;

/** Count now, and whenever something is typed. */
export function watchLength() {
  box.addEventListener("input", count);
  when("standing", ({ left }) => showLeft(left));
  count();
}

/** Show how many characters are left, where they are few. */
export function count() {
  const left = limit - [...box.value].length;
  line.hidden = left > NEAR;
  line.textContent = left < 0 ? counted("tooMany", -left, { over: -left }) : counted("characters", left, { left });
  line.classList.toggle("counting-over", left < 0);
  const crossed = TOLD.some((each) => (before > each && left <= each) || (before === 0 && left < 0));
  if (crossed) tell(line.textContent);
  before = left;
}

function showLeft(left) {
  leftLine.hidden = left > FEW;
  leftLine.textContent = left ? counted("left", left, { left }) : fill(words.leftNone, {});
  if (left === FEW || left <= 1) tell(leftLine.textContent);
}
