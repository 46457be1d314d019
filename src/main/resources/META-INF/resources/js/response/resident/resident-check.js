/*
 * What is wrong with an answer, in the questionnaire's own words: the browser's copy of AnswerReading in
 * doorstep.questionnaire. It only spares people a way to the server, which decides.
 */

const BLANKS = /^[\s\u001c-\u001f\u200b]+|[\s\u001c-\u001f\u200b]+$/g;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const WHOLE = /^[+-]?\d+$/;
const DAY = /^(\d{1,4})[-/.年月](\d{1,4})[-/.年月](\d{1,4})日?$/;
const MOST_DIGITS = 15;

/** @param values what stands in the question's fields; returns the sentence to show, or "" */
export function problemWith(question, values) {
  const given = values.map((value) => value.replace(BLANKS, "")).filter((value) => value !== "");
  const messages = question.messages || {};
  if (given.length === 0) {
    return question.required ? messages.required : "";
  }
  switch (question.type) {
    case "select_multiple":
      return problemWithChoices(question, given);
    case "integer":
    case "decimal":
      return problemWithNumber(question, halfWidth(given[0]));
    case "date":
      return problemWithDay(question, halfWidth(given[0]));
    case "text":
      return lengthOf(given[0]) > limits(question).max_length ? messages.constraint : "";
    default:
      return "";
  }
}

/** Characters as the server counts them. */
export function lengthOf(text) {
  return Array.from(text.replace(/\r\n?/g, "\n").replace(BLANKS, "").normalize("NFC")).length;
}

function limits(question) {
  return question.constraint || {};
}

function problemWithChoices(question, given) {
  if ((question.exclusive || []).some((choice) => given.includes(choice))) {
    return given.length === 1 ? "" : question.messages.exclusive;
  }
  const { at_least_choices: least, at_most_choices: most } = limits(question);
  return given.length < least || given.length > most ? question.messages.constraint : "";
}

function problemWithNumber(question, typed) {
  const fits = (question.type === "integer" ? WHOLE : NUMBER).test(typed);
  if (!fits || typed.replace(/\D/g, "").length > MOST_DIGITS) {
    return question.messages.wrong_type;
  }
  const { at_least: least, at_most: most } = limits(question);
  return Number(typed) < least || Number(typed) > most ? question.messages.constraint : "";
}

function problemWithDay(question, typed) {
  const parts = DAY.exec(typed);
  const day = parts && isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!day) {
    return question.messages.wrong_type;
  }
  const { not_before: first, not_after: last } = limits(question);
  return day < first || day > (last === "today" ? today() : last) ? question.messages.constraint : "";
}

function isoDay(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && year <= 2199 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : "";
}

/** The day in China. */
function today() {
  return new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
}

function halfWidth(typed) {
  return typed
    .replace(/[\uff0b-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-");
}
