// The row of tools under a message, which each tool adds its button to.
import { copy, happened } from "./page.js";

const ORDER = ["level", "copy", "read", "tool-said"];

/** Add a tool to a message in its place, whichever of them was loaded first. */
export function add(message, tool) {
  const row = rowOf(message);
  const after = [...row.children].find((other) => rank(other) > rank(tool));
  row.insertBefore(tool, after ?? null);
}

/** Say beside the tools what came of one, and to those who do not see it. */
export function say(message, text) {
  let line = message.querySelector(":scope > .tools > .tool-said");
  if (!line) add(message, (line = copy("tool-said")));
  line.textContent = text;
  happened("tell", text);
}

function rowOf(message) {
  const there = message.querySelector(":scope > .tools");
  if (there) return there;
  const row = copy("answer-tools");
  const next = message.querySelector(":scope > .rating, :scope > .thanks");
  message.insertBefore(row, next);
  return row;
}

function rank(element) {
  return ORDER.findIndex((name) => element.classList.contains(name));
}
