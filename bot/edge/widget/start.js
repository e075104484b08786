/* The launcher: a button where there is room for a dialog, and a link to the chat where not. */
const MARK = "data-coproduction-chat";
const SMALL = matchMedia("not all and (min-width: 48em) and (min-height: 36em)");

function makeLauncher(words, chat) {
  const link = make("a", { class: "start link", href: chat.page }, words.name);
  const button = make("button", { class: "start", type: "button" }, words.name);
  button.setAttribute("aria-haspopup", "dialog");
  const launcher = make("section", { class: "launcher", "aria-label": words.name }, link, button);
  return { launcher, button, focus: () => (SMALL.matches ? link : button).focus() };
}

/* A stylesheet that is made, not written into the page, needs no leave from the page's policy. */
function dress(host, look, font) {
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SETTINGS.css);
  root.adoptedStyleSheets = [sheet];
  for (const [name, value] of Object.entries({ ...SETTINGS.look, ...look })) {
    host.style.setProperty(`--${name.replace("_", "-")}`, `#${value}`);
  }
  host.style.setProperty("--font", SETTINGS.fonts[font] ?? SETTINGS.font);
  return root;
}

function place(host) {
  if (document.body.contains(script)) script.after(host);
  else document.body.append(host);
  const followed = document.querySelector(`[${MARK}] ~ :not(script, noscript)`);
  host.toggleAttribute("data-last", host.parentNode === document.body && !followed);
}

function begin() {
  if (document.querySelector(`[${MARK}]`)) return;
  const data = script.dataset;
  const words = wordsFor(data);
  const look = chosenLook(data, words);
  const chat = addressesFor(data, look);
  const host = make("div", { [MARK]: "", lang: words.lang });
  const root = dress(host, look, data.font);
  const { launcher, button, focus } = makeLauncher(words, chat);
  const { panel, show, hide, isOpen } = makePanel(words, chat, hear);

  function open() {
    if (isOpen()) return;
    show();
    launcher.hidden = true;
    keep(true);
  }

  function shut() {
    const inside = root.activeElement !== null;
    hide();
    launcher.hidden = false;
    keep(false);
    if (inside) focus();
  }

  function hear(said) {
    if (said === "close") shut();
    else keep(said === "ready");
  }

  button.addEventListener("click", () => {
    open();
    panel.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && isOpen()) shut();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && isOpen() && !wasOpen()) shut();
  });
  SMALL.addEventListener("change", () => {
    if (isOpen() && root.activeElement) panel.scrollIntoView();
  });
  root.append(launcher, panel);
  place(host);
  if (wasOpen()) open();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
