// A button that prints the chat; without a script the browser's own menu does.
import { copy } from "./page.js";

const button = copy("print");
button.addEventListener("click", () => print());
document.querySelector(".more .more-links").after(button);
