// What stands under an answer: its hard words explained, and the way to its other reading level.
import { part } from "./page.js";

/** The words of everything under an answer; they come with the page. */
export const said = part("t-answer-words").dataset;

/** Fill a copy of the example message with what belongs to this one. */
export function fillUnder(message, item) {
  fillTerms(message.querySelector(".terms"), item.terms);
  const row = message.querySelector(".tools");
  if (item.other_reading) fillLevel(row.querySelector(".level"), item);
  else row.remove();
}

/** Let the link lead to the level that the answer is not in. */
export function fillLevel(link, item) {
  const query = new URLSearchParams({ reading: item.other_reading, of: item.id });
  link.setAttribute("href", `/chat?${query}#m-${item.id}`);
  link.textContent = item.other_reading === "easy" ? said.toEasy : said.toStandard;
}

function fillTerms(fold, terms) {
  const example = fold.querySelector(".term");
  for (const { term, meaning } of terms) {
    const one = example.cloneNode(true);
    one.querySelector("dt").textContent = term;
    one.querySelector("dd").textContent = meaning;
    example.before(one);
  }
  example.remove();
  if (!terms.length) fold.remove();
}
