// Read a message aloud with the browser's own voice; nothing of it is sent anywhere by us.
import { add, say } from "./answer_tools.js";
import { copy, when } from "./page.js";
import { lines, sources } from "./plain_text.js";
import { said } from "./under_answer.js";

const QUIET = ".message-mine, .message-safety, .message-error";
let reading = null; // the reading that goes on just now

/** Give a message its button; not where somebody near may not hear what was said. */
function equip(message) {
  if (message.matches(QUIET)) return;
  const button = copy("answer-read");
  button.addEventListener("click", () => (reading?.message === message ? stop() : start(message)));
  add(message, button);
}

/** Only where the browser can speak. */
export const attach = window.speechSynthesis ? equip : undefined;

function start(message) {
  stop();
  const mine = { message };
  reading = mine;
  name(message, said.readStop);
  const parts = [...lines(message, { marked: false }), ...sourceLines(message)];
  for (const [place, line] of parts.entries()) {
    const one = utterance(line, mine);
    if (place === parts.length - 1) one.addEventListener("end", () => reading === mine && stop());
    speechSynthesis.speak(one);
  }
}

function stop() {
  if (!reading) return;
  const { message } = reading;
  reading = null;
  speechSynthesis.cancel();
  name(message, said.read);
}

/** A line at a time: some browsers fall silent in the middle of a long text. */
function utterance(line, mine) {
  const one = new SpeechSynthesisUtterance(line);
  one.lang = "en-GB";
  one.voice = voice();
  one.addEventListener("error", () => {
    if (reading !== mine) return; // it was stopped
    stop();
    say(mine.message, said.readFailed);
  });
  return one;
}

/** A British voice of this very device where there is one; other voices send the words away. */
function voice() {
  const local = speechSynthesis.getVoices().filter((one) => one.localService);
  const speaks = (tongue) => local.find((one) => one.lang.replace("_", "-").startsWith(tongue));
  return speaks("en-GB") ?? speaks("en") ?? null;
}

function sourceLines(message) {
  const named = sources(message, { addresses: false });
  return named.length ? [said.sources, ...named] : [];
}

function name(message, text) {
  message.querySelector(".read .read-words").textContent = text;
}

window.addEventListener("pagehide", stop);
when("ended", stop);
