// Say whether an answer was useful without leaving the page; the last click counts.
import { call } from "./api.js";
import { copy, happened } from "./page.js";
import { said } from "./under_answer.js";

document.addEventListener("submit", (event) => {
  if (!event.target.matches(".rating")) return;
  event.preventDefault();
  rate(event.target, event.submitter).catch(() => event.target.submit());
});

async function rate(form, button) {
  const body = { message: form.elements.message.value, useful: button.value === "yes" };
  const { ok } = await call("/feedback", { method: "POST", body });
  if (ok) for (const one of form.querySelectorAll("button")) one.setAttribute("aria-pressed", one === button);
  const thanks = copy("thanks");
  thanks.removeAttribute("role"); // it is told once, with everything else
  if (!ok) thanks.textContent = said.rateFailed;
  form.querySelector(".thanks")?.remove();
  form.append(thanks);
  happened("tell", thanks.textContent.trim());
}
