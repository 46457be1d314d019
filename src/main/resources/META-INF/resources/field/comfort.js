/* Size of type, contrast and language, remembered on the phone. */
import { setLanguage } from "./words.js";

const KEY = "doorstep.field.comfort";
export const SIZES = ["18", "24", "30", "36"];
export const comfort = Object.assign({ size: "18", contrast: false, language: "zh" }, remembered());

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY));
  } catch (forbidden) {
    return null;
  }
}

/** Changes some of it, and applies all. */
export function setComfort(what) {
  Object.assign(comfort, what);
  try {
    localStorage.setItem(KEY, JSON.stringify(comfort));
  } catch (forbiddenOrFull) {
    // it holds for as long as the page is open
  }
  document.documentElement.dataset.size = comfort.size;
  document.documentElement.dataset.contrast = comfort.contrast ? "high" : "";
  document.documentElement.lang = comfort.language === "zh" ? "zh-CN" : "en";
  setLanguage(comfort.language);
}
