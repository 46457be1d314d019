/* Larger type, high contrast and reading aloud, remembered on the phone. */
import { read, write } from "./resident-store.js";

const KEY = "doorstep.comfort";
const SIZES = ["20", "24", "30"];
const choice = Object.assign({ size: "20", contrast: false, aloud: false }, read(KEY));

/** Takes over the switches of the page as it stands now. */
export function wireComfort() {
  const bar = document.querySelector("[data-comfort]");
  if (!bar) {
    return;
  }
  apply(bar);
  bar.hidden = false;
  switchOf(bar, "size").onclick = () =>
    change(bar, { size: SIZES[(SIZES.indexOf(choice.size) + 1) % SIZES.length] });
  switchOf(bar, "contrast").onclick = () => change(bar, { contrast: !choice.contrast });
  switchOf(bar, "aloud").onclick = () => {
    change(bar, { aloud: !choice.aloud });
    const question = document.querySelector(".stepping .question:not([hidden])");
    if (choice.aloud && question) {
      readAloud(question);
    } else {
      beQuiet();
    }
  };
  whenThereIsAVoice(() => offerReading(bar));
}

function switchOf(bar, name) {
  return bar.querySelector('[data-switch="' + name + '"]');
}

function change(bar, what) {
  Object.assign(choice, what);
  write(KEY, choice);
  apply(bar);
}

function apply(bar) {
  const page = document.documentElement;
  page.dataset.size = choice.size;
  page.dataset.contrast = choice.contrast ? "high" : "";
  const size = switchOf(bar, "size");
  size.querySelector("b").textContent = size.dataset.sizes.split(" ")[Math.max(0, SIZES.indexOf(choice.size))];
  switchOf(bar, "contrast").setAttribute("aria-pressed", String(choice.contrast));
  switchOf(bar, "aloud").setAttribute("aria-pressed", String(choice.aloud));
}

/** Reads the question that has just come up, if that was asked for. */
export function readIfWanted(question) {
  beQuiet();
  if (choice.aloud) {
    readAloud(question);
  }
}

function offerReading(bar) {
  switchOf(bar, "aloud").hidden = false;
  for (const button of document.querySelectorAll("[data-read]")) {
    button.hidden = false;
    button.onclick = () => readAloud(button.closest(".question"));
  }
}

function readAloud(question) {
  beQuiet();
  if (!voice()) {
    return;
  }
  const note = [...question.parentElement.querySelectorAll(".note:not([hidden])")];
  const parts = [...question.querySelectorAll("legend, .hint:not(.counter), .error:not([hidden]), .choice span")];
  const words = new SpeechSynthesisUtterance(note.concat(parts).map((part) => part.textContent.trim()).join("。 "));
  words.lang = spoken();
  words.voice = voice();
  words.rate = 0.85;
  speechSynthesis.speak(words);
}

function beQuiet() {
  if ("speechSynthesis" in window) {
    speechSynthesis.cancel();
  }
}

/** The language of the questions, which may be another than that of the page around them. */
function spoken() {
  const question = document.querySelector(".question");
  return (question && question.lang) || document.documentElement.lang;
}

/** A voice for the questions' language: without one the browser would say nothing, or nonsense. */
function voice() {
  const language = spoken().split("-")[0].toLowerCase();
  return speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
}

function whenThereIsAVoice(then) {
  if (!("speechSynthesis" in window)) {
    return;
  }
  if (voice()) {
    then();
  }
  speechSynthesis.onvoiceschanged = () => voice() && then();
  window.addEventListener("pagehide", beQuiet);
}
