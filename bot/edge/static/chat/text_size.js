// Larger text, kept for this tab alone and forgotten when the chat ends.
import { copy, fill, happened, part, when } from "./page.js";

const KEY = "chat-text-size";
const SIZES = ["normal", "larger", "largest"];
const now = part("t-text-size").dataset.now;
const place = part("text-size");

place.append(copy("text-size"));
place.addEventListener("click", ({ target }) => {
  if (!target.matches(".size")) return;
  set(target.value);
  keep(target.value);
  happened("tell", fill(now, { size: target.textContent.trim() }));
});
set(kept());
when("ended", () => store((storage) => storage.removeItem(KEY)));

function set(size) {
  for (const one of SIZES) document.documentElement.classList.toggle(`text-${one}`, one === size);
  for (const button of place.querySelectorAll(".size")) {
    button.setAttribute("aria-pressed", String(button.value === size));
  }
}

function kept() {
  const size = store((storage) => storage.getItem(KEY));
  return SIZES.includes(size) ? size : SIZES[0];
}

function keep(size) {
  store((storage) => storage.setItem(KEY, size));
}

/** A browser may refuse to keep anything, as in a frame of another site: then nothing is kept. */
function store(act) {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
}
