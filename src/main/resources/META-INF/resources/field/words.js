/* The app's texts, Chinese and English side by side. */
import { APP } from "./words-app.js";
import { DOORS } from "./words-doors.js";
import { ASK } from "./words-ask.js";

export const WORDS = Object.assign({}, APP, DOORS, ASK);

let at = 0;

export function setLanguage(tag) {
  at = tag === "en" ? 1 : 0;
}

export function language() {
  return at === 1 ? "en" : "zh";
}

/** The attributes of words of ours inside a part in another language. */
export function ours() {
  return { lang: locale(), dir: "ltr" };
}

export function locale() {
  return at === 1 ? "en-GB" : "zh-CN";
}

/** The text of that name, with {n} and the like filled in; the name itself where there is none. */
export function t(name, values) {
  const pair = WORDS[name];
  return pair ? pair[at].replace(/\{(\w+)\}/g, (hole, key) => String((values || {})[key])) : name;
}

/** What the server says in both languages: {zh, en}, or a problem with its title. */
export function inLanguage(said) {
  if (!said) {
    return "";
  }
  return said[language()] || said.zh || said.detail || said.title || "";
}

/** Says something at the top, also to screen readers; it stays for the next view and is gone with the one after. */
export function say(words) {
  said().textContent = words;
  fresh = true;
}

export function hush() {
  if (!fresh) {
    said().textContent = "";
  }
  fresh = false;
}

let fresh = false;

function said() {
  return document.getElementById("said");
}
