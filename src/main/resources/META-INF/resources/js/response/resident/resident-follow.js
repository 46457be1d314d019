/* How far the end may still be: so that the page can say honestly how many questions there are. */
import { openQuestions } from "../../questionnaire/conditions.js";

/**
 * How many questions are closed now and can be opened by answers still missing.
 *
 * @param at name of the question shown; what was left blank before it counts as decided
 */
export function mayFollow(form, answers, at) {
  const open = openQuestions(form, answers);
  const ahead = open.slice(open.indexOf(at));
  const undecided = new Set(ahead.filter((name) => !answers[name]));
  let count = 0;
  for (const question of form.questions) {
    if (question.relevant && !open.includes(question.name) && namesAny(question.relevant, undecided)) {
      undecided.add(question.name);
      count += question.type === "note" ? 0 : 1;
    }
  }
  return count;
}

/** Whether the condition asks for one of these questions. */
function namesAny(condition, names) {
  const parts = condition.all || condition.any || (condition.not ? [condition.not] : []);
  return names.has(condition.question) || parts.some((part) => namesAny(part, names));
}
