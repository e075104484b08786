/* The dialog with the chat in it. The frame is there only while the dialog is open. */
const PATIENCE = 8000;

function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function saidIn(event) {
  const said = event.data;
  const ours = said !== null && typeof said === "object" && said.coproduction === 1;
  return ours && typeof said.say === "string" ? said.say : "";
}

function makePanel(words, chat, hear) {
  const status = make("p", { class: "status", role: "status" });
  const close = make("button", { type: "button", class: "close" }, words.close);
  const title = make("h2", { id: "title" }, words.name);
  const panel = make(
    "div",
    { class: "panel", role: "dialog", "aria-labelledby": "title", tabindex: "-1", hidden: "" },
    make("div", { class: "head" }, title, close),
    status,
  );
  if (words.line) panel.firstChild.after(make("p", { class: "line" }, words.line));
  let frame = null;
  let waiting = 0;

  function heard(event) {
    if (!frame || event.origin !== chat.origin || event.source !== frame.contentWindow) return;
    const said = saidIn(event);
    if (said === "ready") {
      clearTimeout(waiting);
      status.replaceChildren();
    }
    if (["ready", "ended", "close"].includes(said)) hear(said);
  }

  function fail() {
    const link = make("a", { href: chat.page }, words.own_page);
    status.replaceChildren(`${words.failed} `, link);
  }

  function show() {
    frame = make("iframe", { class: "chat", title: words.name, allow: "clipboard-write" });
    frame.addEventListener("load", () => {
      frame?.contentWindow.postMessage({ coproduction: 1, say: "hello" }, chat.origin);
    });
    frame.src = chat.frame;
    status.replaceChildren(words.opening);
    waiting = setTimeout(fail, PATIENCE);
    window.addEventListener("message", heard);
    panel.append(frame);
    panel.hidden = false;
  }

  function hide() {
    clearTimeout(waiting);
    window.removeEventListener("message", heard);
    frame.remove();
    frame = null;
    panel.hidden = true;
  }

  close.addEventListener("click", () => hear("close"));
  return { panel, show, hide, isOpen: () => !panel.hidden };
}
