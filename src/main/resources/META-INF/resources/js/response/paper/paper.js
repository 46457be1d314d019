/*
 * Typing in paper forms with the keyboard alone: says at once what a code means, greys what is not open, and goes on by
 * itself. The server reads codes in the same way (PaperTyped) and decides.
 */
import { openQuestions } from "../../questionnaire/conditions.js";

const ILLEGIBLE = ["-", "－", "—", "–", "−", "——", "读不清"];
const page = document.querySelector("[data-paper]");
const form = JSON.parse(document.querySelector("[data-form]").textContent);
const desk = JSON.parse(document.querySelector("[data-desk]").textContent);
const number = page.querySelector("[data-number]");
const save = page.querySelector("[data-save]");
const jump = page.querySelector("[data-jump]");
const rows = form.questions
  .map(question => ({ question, row: page.querySelector(`[data-row="${question.name}"]`) }))
  .filter(one => one.row)
  .map(({ question, row }) => ({
    question,
    row,
    field: row.querySelector("input"),
    words: row.querySelector("[data-words]"),
    labels: [...row.querySelectorAll(".codes li")].map(code => code.textContent),
    open: true,
  }));

/** The codes meant by what was typed; 0 for what is none. */
function codes(one) {
  const several = one.question.type === "select_multiple";
  return one.field.value.normalize("NFKC").trim().split(/[\s,，、;；./+]+/).filter(word => word).flatMap(word => {
    if (several && one.labels.length <= 9 && /^\d+$/.test(word)) return [...word].map(Number);
    return /^\d{1,4}$/.test(word) ? [Number(word)] : [0];
  });
}

const isIllegible = one => ILLEGIBLE.includes(one.field.value.trim());
const isSelect = one => one.labels.length > 0;
const isChoice = (one, code) => code >= 1 && code <= one.labels.length;

/** What conditions see of a field: the places of choices have no names here, so the names come with the form. */
function answer(one) {
  if (isIllegible(one)) return "";
  if (!isSelect(one)) return one.field.value;
  const names = codes(one).map(code => desk.choices[one.question.name][code - 1] || "?");
  return one.question.type === "select_multiple" ? names : names.length === 1 ? names[0] : "";
}

function refresh() {
  const answers = Object.fromEntries(rows.map(one => [one.question.name, answer(one)]));
  const open = new Set(openQuestions(form, answers));
  for (const one of rows) {
    one.open = open.has(one.question.name);
    one.row.classList.toggle("closed", !one.open);
    one.field.readOnly = !one.open;
    one.field.tabIndex = one.open ? 0 : -1;
    say(one);
  }
}

function say(one) {
  const read = isSelect(one) ? codes(one) : [];
  const odd = read.some(code => !isChoice(one, code));
  let words = read.map(code => one.labels[code - 1] || desk.noCode.replace("7654321", one.field.value.trim())).join("、");
  if (!one.open) words = desk.notOpen;
  else if (isIllegible(one)) words = desk.illegible;
  one.words.classList.toggle("odd", one.open && !isIllegible(one) && (odd || (read.length > 1 && one.question.type === "select_one")));
  if (one.words.textContent !== words) one.words.textContent = words;
}

/** Whether no further key could belong to this answer. */
function isComplete(one) {
  if (isIllegible(one)) return true;
  const limits = one.question.constraint || {};
  if (!isSelect(one)) {
    const typed = one.field.value.normalize("NFKC").trim();
    return one.question.type === "integer" && limits.at_most !== undefined && /^[1-9]\d*$/.test(typed)
      && Number(typed) >= (limits.at_least || 0) && Number(typed) <= limits.at_most && Number(typed) * 10 > limits.at_most;
  }
  const read = codes(one);
  if (read.length === 0 || !read.every(code => isChoice(one, code))) return false;
  if (one.question.type === "select_one") return read.length === 1 && read[0] * 10 > one.labels.length;
  const names = read.map(code => desk.choices[one.question.name][code - 1]);
  const alone = read.length === 1 && (one.question.exclusive || []).includes(names[0]);
  const unique = one.labels.length <= 9 || read[read.length - 1] * 10 > one.labels.length;
  return alone || (unique && new Set(read).size >= (limits.at_most_choices || one.labels.length));
}

function go(from, step) {
  const open = rows.filter(one => one.open || one.field === from).map(one => one.field);
  const stops = [...(number ? [number] : []), ...open, save];
  const target = stops[Math.max(0, Math.min(stops.indexOf(from) + step, stops.length - 1))];
  target.focus();
  if (target.select) target.select();
}

function findDoor() {
  if (!number || desk.doors.length === 0) return false;
  const typed = number.value.normalize("NFKC").trim();
  const found = desk.doors.find(door => String(door.number) === typed);
  const output = page.querySelector("[data-door]");
  output.textContent = found ? [found.door, found.state].filter(text => text).join(" · ") : typed ? desk.noHousehold : "";
  output.classList.toggle("odd", typed !== "" && !(found && found.ready));
  return found && found.ready && !desk.doors.some(door => door !== found && String(door.number).startsWith(typed));
}

for (const one of rows) {
  one.field.addEventListener("input", event => {
    refresh();
    if (!event.isComposing && jump.firstElementChild.checked && event.inputType !== "deleteContentBackward" && isComplete(one)) {
      go(one.field, 1);
    }
  });
}
if (number) {
  number.addEventListener("input", event => {
    const unique = findDoor();
    if (unique && jump.firstElementChild.checked && event.inputType !== "deleteContentBackward") go(number, 1);
  });
}
page.addEventListener("keydown", event => {
  if (event.isComposing || !event.target.matches("input:not([type=checkbox])")) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    page.requestSubmit();
  } else if (event.key === "Enter" || event.key === "ArrowDown") {
    event.preventDefault();
    go(event.target, 1);
  } else if (event.key === "ArrowUp") {
    event.preventDefault();
    go(event.target, -1);
  }
});
page.addEventListener("submit", () => { save.disabled = true; });
window.addEventListener("pageshow", () => { save.disabled = false; });

jump.hidden = false;
jump.firstElementChild.checked = localStorage.getItem("doorstep.paper.jump") !== "no";
jump.addEventListener("change", () => localStorage.setItem("doorstep.paper.jump", jump.firstElementChild.checked ? "yes" : "no"));
if (number && number.value === "" && /^#\d+$/.test(location.hash)) {
  number.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}
refresh();
findDoor();
const wrong = rows.find(one => one.row.classList.contains("wrong"));
const firstOpen = rows.find(one => one.open && one.field.value === "");
const start = number && (number.value === "" || number.hasAttribute("aria-invalid") || !desk.doors.length) ? number : (wrong || firstOpen || rows[0]).field;
start.focus();
start.select();
