/*
 * Which questions are open: the browser's copy of Condition and AnswerCheck in doorstep.questionnaire. The server
 * decides; this only spares people questions that are not for them. The cases in condition-cases.json are run through
 * both, so a change here or there that is not made in the other is found.
 */

const MOST_DIGITS = 15;
const BLANKS = /^[\s\u001c-\u001f\u200b]+|[\s\u001c-\u001f\u200b]+$/g;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const WHOLE = /^[+-]?\d+$/;

/**
 * Whether a condition holds.
 *
 * @param condition {question, in}, {question, at_least, at_most}, {all}, {any} or {not}, as in the questionnaire
 * @param answers question name → choice name, array of choice names, or number; what is unanswered is left out
 */
export function holds(condition, answers) {
  if (condition.all) {
    return condition.all.every((part) => holds(part, answers));
  }
  if (condition.any) {
    return condition.any.some((part) => holds(part, answers));
  }
  if (condition.not) {
    return !holds(condition.not, answers);
  }
  const answer = own(answers, condition.question);
  if (answer === undefined) {
    return false;
  }
  if (condition.in) {
    return [].concat(answer).some((choice) => condition.in.includes(choice));
  }
  return (
    typeof answer === "number" &&
    (condition.at_least === undefined || answer >= condition.at_least) &&
    (condition.at_most === undefined || answer <= condition.at_most)
  );
}

/**
 * The names of the open questions, notes among them, in the order of the survey.
 *
 * @param form what Questionnaire.toBrowserJson gives
 * @param answers question name → what stands in its fields: a string or an array of strings, all of them, also those of
 *     questions that are not open: they do not count
 */
export function openQuestions(form, answers) {
  return judge(form, answers).open;
}

/** Whether the answers so far fulfil the questionnaire's condition of who may be asked; true where there is none. */
export function isEligible(form, answers) {
  return !form.eligible || holds(form.eligible, judge(form, answers).counting);
}

/** The open questions, and the answers that count: those of open questions that can be read. */
function judge(form, answers) {
  const counting = Object.create(null);
  const open = [];
  for (const question of form.questions) {
    if (!question.relevant || holds(question.relevant, counting)) {
      open.push(question.name);
      const answer = read(question, own(answers, question.name));
      if (answer !== undefined) {
        counting[question.name] = answer;
      }
    }
  }
  return { open, counting };
}

/** What was typed, as far as conditions can ask for it; undefined when it is blank or cannot be read. */
function read(question, typed) {
  const given = [].concat(typed === undefined || typed === null ? [] : typed)
    .map((value) => String(value).replace(BLANKS, ""))
    .filter((value) => value !== "");
  if (question.type === "select_multiple") {
    return given.length > 0 ? given : undefined;
  }
  if (given.length !== 1) {
    return undefined;
  }
  switch (question.type) {
    case "select_one":
      return given[0];
    case "integer":
      return number(given[0], WHOLE);
    case "decimal":
      return number(given[0], NUMBER);
    default:
      return undefined;
  }
}

/** Full-width digits count as digits; beyond 15 digits a browser could not compare exactly. */
function number(typed, pattern) {
  const plain = typed
    .replace(/[\uff0b-\uff19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-");
  const fits = pattern.test(plain) && plain.replace(/\D/g, "").length <= MOST_DIGITS;
  return fits ? Number(plain) : undefined;
}

function own(object, key) {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}
