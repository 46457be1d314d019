/* Tells on any page of ours what became of answers that were saved on this phone before. */
import { forget, items } from "./resident-queue.js";

/** @param own uuid of the response that the page itself tells about, or "" */
export function tellLater(own) {
  const place = document.querySelector("[data-later]");
  if (!place) {
    return;
  }
  const shown = document.querySelector("[data-receipt]");
  const others = items().filter((item) => item.uuid !== own);
  const seen = others.filter((item) => shown && grouped(item.receipt) === shown.dataset.receipt);
  seen.forEach((item) => forget(item.uuid));
  const left = others.filter((item) => !seen.includes(item));
  place.textContent = "";
  const waiting = left.filter((item) => item.state === "waiting").length;
  if (waiting > 0) {
    place.append(note(place.dataset.waiting.replace("%n", waiting)));
  }
  for (const item of left) {
    if (item.state === "received") {
      place.append(note(place.dataset.received, grouped(item.receipt), dismissal(place, item, own)));
    } else if (item.state === "refused") {
      const reason = place.getAttribute("data-refused-" + item.reason);
      place.append(note(place.dataset.refused + reason, "", dismissal(place, item, own)));
    }
  }
}

function note(text, code, button) {
  const note = element("div", "notice");
  note.append(element("p", "", text));
  if (code) {
    note.append(element("p", "code", code));
  }
  if (button) {
    note.append(button);
  }
  return note;
}

function dismissal(place, item, own) {
  const button = element("button", "second", place.dataset.understood);
  button.type = "button";
  button.onclick = () => {
    forget(item.uuid);
    tellLater(own);
  };
  return button;
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text || "";
  return made;
}

/** As the server writes it: K7QF-2M9X-PT4D. */
export function grouped(receipt) {
  return String(receipt || "").replace(/(.{4})(?=.)/g, "$1-");
}
