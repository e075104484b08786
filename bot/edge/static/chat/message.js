// A message as the server's template shows it, made from copies of the examples in the page.
import { copy, fill, words } from "./page.js";
import { fillUnder } from "./under_answer.js";

/** The list item of a message that the server laid out. */
export function build(item) {
  const element = copy(item.mine ? "mine" : "bot");
  element.id = `m-${item.id}`;
  if (!item.mine) element.className = `message message-bot message-${item.kind}`;
  const time = element.querySelector("time");
  time.dateTime = item.at;
  time.textContent = item.time;
  fillWords(element, item);
  if (!item.mine) fillParts(element, item);
  return element;
}

function fillWords(element, item) {
  const box = element.querySelector(".words");
  repeat(box.querySelector("p"), item.paragraphs, write);
  if (!item.mine) fillList(box.querySelector("ul"), item.points, (line, point) => {
    line.textContent = point;
  });
}

function fillParts(element, item) {
  const find = (selector) => element.querySelector(selector);
  keep(find(".words-hidden"), item.hidden, (aside) => {
    aside.textContent = item.hidden;
  });
  keep(find(".progress"), item.progress, (line) => {
    line.textContent = fill(words.progress, item.progress);
  });
  keep(find(".links"), item.links.length, (box) => fillList(box.querySelector("ul"), item.links, link));
  keep(find(".sources"), item.sources.length, (box) => fillSources(box.querySelector("ul"), item.sources));
  fillUnder(element, item);
  keep(find(".choices"), item.choices.length, (form) => fillChoices(form, item));
  keep(find(".rating"), item.can_rate, (form) => fillRating(form, item));
  if (item.kind === "safety") find(".who").after(document.getElementById("t-safety").content.cloneNode(true));
}

function keep(element, has, change) {
  if (has) change(element);
  else element.remove();
}

function fillList(list, values, change) {
  if (values.length) repeat(list.querySelector("li"), values, change);
  else list.remove();
}

/** Put a copy of the example for each value in its place. */
function repeat(example, values, change) {
  for (const value of values) {
    const one = example.cloneNode(true);
    change(one, value);
    example.before(one);
  }
  example.remove();
}

/** Write a text whose addresses are links. */
function write(paragraph, pieces) {
  paragraph.replaceChildren(...pieces.map(({ text, url }) => {
    if (!url) return text;
    const anchor = document.createElement("a");
    anchor.href = url;
    anchor.rel = "noopener";
    anchor.textContent = text;
    return anchor;
  }));
}

function link(line, { title, url }) {
  const anchor = line.querySelector("a");
  anchor.setAttribute("href", url);
  anchor.textContent = title;
}

function fillSources(list, sources) {
  const [linked, named] = list.children;
  for (const source of sources) {
    const line = (source.url ? linked : named).cloneNode(true);
    const name = line.firstElementChild;
    if (source.url) name.setAttribute("href", source.url);
    name.textContent = source.title || source.toolkit;
    const where = (source.section ? `, ${source.section}` : "") + (source.page ? `, ${words.page} ${source.page}` : "");
    line.replaceChildren(name, where);
    list.append(line);
  }
  linked.remove();
  named.remove();
}

function fillChoices(form, item) {
  label(form, "choices", item.id);
  repeat(form.querySelector("button"), item.choices, (button, choice) => {
    button.value = choice.id;
    button.textContent = choice.title;
  });
}

function fillRating(form, item) {
  label(form, "useful", item.id);
  form.querySelector("[name=message]").value = item.id;
}

/** Name the group of buttons by the words before it, which have an id of their own. */
function label(form, name, id) {
  form.querySelector(`[id^=${name}-]`).id = `${name}-${id}`;
  form.querySelector("[role=group]").setAttribute("aria-labelledby", `${name}-${id}`);
}
