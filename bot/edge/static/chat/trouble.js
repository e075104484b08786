// What went wrong with a message, said beside the box it is typed in, with a way to go on.
import { copy, part } from "./page.js";

const place = part("trouble");

/** Say what is wrong; `goOn` is what its button does, if there is a way on but typing. */
export function showTrouble(detail, goOn, button) {
  const box = copy("trouble");
  box.querySelector(".trouble-words").textContent = detail;
  const way = box.querySelector(".retry");
  if (goOn) {
    way.textContent = button;
    way.addEventListener("click", goOn);
  } else {
    way.parentElement.remove();
  }
  place.replaceChildren(box);
}

/** Nothing is wrong any more; what the server said of the last try is out of date as well. */
export function clearTrouble() {
  place.replaceChildren();
  document.querySelector("main > .error-summary")?.remove();
  part("message-error")?.remove();
  part("message").removeAttribute("aria-invalid");
  part("message").setAttribute("aria-describedby", "message-hint");
  document.querySelector(".field-with-error")?.classList.remove("field-with-error");
}
