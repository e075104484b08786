// What the browser does by itself with the forms of the page: the way back where the script fails.
import { eraseDraft } from "./draft.js";
import { part } from "./page.js";

/** Send a message as the form does without a script; the id says that it may have arrived before. */
export function sendNatively({ text = "", choice = "" }, id) {
  const form = part("composer");
  part("message").value = text;
  add(form, "sent_as", id);
  if (choice) add(form, "choice", choice);
  eraseDraft();
  form.dataset.native = "yes";
  form.requestSubmit();
}

/** Whether a form is on its way without the script. */
export const isNative = (form) => form.dataset.native === "yes";

function add(form, name, value) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  form.append(field);
}
