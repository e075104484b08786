// What the modules share of the page: its parts, its words, and the examples to copy from.

/** The part of the page with this id. */
export const part = (id) => document.getElementById(id);

/** The words of the script, by name; they come with the page. */
export const words = part("t-words").dataset;

/** A fresh copy of the first element in the template of this name. */
export function copy(name) {
  return part(`t-${name}`).content.firstElementChild.cloneNode(true);
}

/** A sentence with its {gaps} filled in. */
export function fill(sentence, gaps) {
  return sentence.replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(gaps, name) ? gaps[name] : gap));
}

/** The sentence for one thing, or that for many. */
export function counted(name, number, gaps) {
  return number === 1 ? words[`${name}One`] : fill(words[name], gaps);
}

/** Tell the other modules that something happened in the chat. */
export function happened(name, detail) {
  document.dispatchEvent(new CustomEvent(`chat:${name}`, { detail }));
}

/** Hear of what happened in the chat. */
export function when(name, listener) {
  document.addEventListener(`chat:${name}`, (event) => listener(event.detail));
}
