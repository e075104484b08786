// Moving on inside a frame without a trace in the history of the page around it, so that its back
// button leads out of that page and never through somebody's chat. What is in the address for the
// whole visit, such as colours, is taken along.

const TAKEN_ALONG = ["accent", "accent_text", "background", "text", "font", "framed"];
const posting = new WeakMap();

function along(address) {
  const there = new URL(address, location.href);
  const here = new URLSearchParams(location.search);
  for (const name of TAKEN_ALONG) {
    if (here.has(name) && !there.searchParams.has(name)) there.searchParams.set(name, here.get(name));
  }
  return there.href;
}

function follow(event) {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || event.defaultPrevented || !plain || link.target || link.hasAttribute("download")) return;
  const there = new URL(link.href);
  if (there.origin === location.origin) {
    event.preventDefault();
    location.replace(along(there));
  } else if (there.protocol.startsWith("http")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

async function post(form, button) {
  const fields = new FormData(form);
  if (button?.name) fields.append(button.name, button.value);
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
  if (!answer.redirected) throw new Error("there is something to read on the page that came");
  location.replace(along(answer.url));
}

// A post of ours leads on to another page where all went well; else the browser posts it again
// itself, to show what went wrong. All posts below /chat can be sent twice.
function submit(event) {
  const { target: form, submitter } = event;
  const ours = form.method === "post" && new URL(form.action).pathname.startsWith("/chat");
  if (event.defaultPrevented || !ours) return;
  if (posting.get(form) === "by the browser") return;
  event.preventDefault();
  if (posting.has(form)) return;
  posting.set(form, "by us");
  post(form, submitter).catch(() => {
    posting.set(form, "by the browser");
    form.requestSubmit(submitter);
  });
}

// On the window, so that whoever listens on the page itself comes first.
export function stay() {
  window.addEventListener("click", follow);
  window.addEventListener("submit", submit);
}
