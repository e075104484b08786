// The choices under messages: those of the last answer can be chosen, the others stay readable.

const list = document.querySelector("#transcript ol");

/** Only the last answer can still be chosen from. */
export function closeChoices() {
  for (const form of list.querySelectorAll(".choices")) {
    const open = isInLastAnswer(form.closest(".message"));
    form.classList.toggle("choices-over", !open);
    for (const button of form.querySelectorAll("button")) button.disabled = !open && !isChosen(button);
  }
}

/** Keep what was chosen readable and the rest out of the way, while it is being sent. */
export function choose(button) {
  for (const one of button.form.querySelectorAll("button")) one.disabled = one !== button;
  button.classList.add("chosen");
  button.setAttribute("aria-disabled", "true");
}

/** Offer the choices again, because what was chosen was not taken. */
export function unchoose(button) {
  button.classList.remove("chosen");
  button.removeAttribute("aria-disabled");
  closeChoices();
}

/** Whether a button was chosen, so that it stays readable and does nothing more. */
export const isChosen = (button) => button.matches(".chosen");

/** Words that got no answer come after the last one; a safety message is an answer by itself. */
function isInLastAnswer(message) {
  let one = list.lastElementChild;
  while (one?.matches(".message-mine")) one = one.previousElementSibling;
  for (; one && !one.matches(".message-mine"); one = one.previousElementSibling) {
    if (one === message) return true;
    if (one.matches(".message-safety")) return false;
  }
  return false;
}
