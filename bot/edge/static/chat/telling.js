// What is said to those who cannot see the page: each thing once, as plain text, then gone.
import { fill, part, when, words } from "./page.js";

const SECOND = 1000;

/** Have a text said by a screen reader when it is free. */
export function tell(text) {
  const line = document.createElement("p");
  line.textContent = text;
  part("told").append(line);
  setTimeout(() => line.remove(), SECOND);
}

/** Say a message of the assistant: who speaks, what is said, and what can be chosen. */
export function tellMessage(element) {
  const parts = [".who span", ".words-not-kept", ".words-hidden", ".progress", ".words p, .words li"];
  const lines = parts.flatMap((each) => [...element.querySelectorAll(each)]).map((line) => line.textContent.trim());
  const choices = [...element.querySelectorAll("[name=choice]")].map((button) => button.textContent.trim());
  if (choices.length) lines.push(fill(words.reply, { choices: choices.join(words.choicesOr) }));
  tell(lines.join("\n"));
}

when("tell", tell);
