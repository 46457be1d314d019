/* The adults of the household, counted without names, and the one whom chance has chosen. */
import { bar, button, choice, h, heading } from "./dom.js";
import { t } from "./words.js";

const MOST = 20;

/** How many men and women: two numbers with large buttons. */
export function rosterView(go, interview) {
  const count = Object.assign({ men: 0, women: 0 }, interview.draft.roster);
  const question = interview.adultsQuestion();
  const problem = h("p", { class: "error", role: "alert", hidden: true });
  const total = h("p", { class: "total", role: "status" });
  const refresh = () => {
    problem.hidden = true;
    total.textContent = t("adults-total", { n: count.men + count.women });
  };
  const pick = async () => {
    const wrong =
      count.men + count.women === 0 ? t("adults-none") : interview.problemWithAdults(count.men, count.women);
    problem.hidden = !wrong;
    problem.textContent = wrong;
    if (!wrong) {
      await interview.choose(count.men, count.women);
      go("ask/" + interview.household.id);
    }
  };
  refresh();
  return [
    question
      ? h("div", interview.spoken(), heading(question.label), question.hint ? h("p", { class: "hint" }, question.hint) : null)
      : heading(t("adults-question")),
    stepper(t("men"), count, "men", refresh),
    stepper(t("women"), count, "women", refresh),
    total,
    problem,
    bar(
      button(t("choose-adult"), pick),
      button(t("nobody-fits"), () => go("outcome/" + interview.household.id + "/ineligible"), { class: "second" }),
    ),
  ];
}

function stepper(label, count, key, refresh) {
  const shown = h("output", { "aria-live": "polite" }, String(count[key]));
  const step = (by) => () => {
    count[key] = Math.min(MOST, Math.max(0, count[key] + by));
    shown.textContent = String(count[key]);
    refresh();
  };
  return h(
    "div",
    { class: "stepper", role: "group", "aria-label": label },
    h("span", null, label),
    button("−", step(-1), { "aria-label": label + " " + t("one-less"), class: "second" }),
    shown,
    button("+", step(1), { "aria-label": label + " " + t("one-more"), class: "second" }),
  );
}

/** Who is to be asked. */
export function chosenView(go, interview) {
  const { household } = interview;
  const { people, at } = interview.adults();
  const again = "ask/" + household.id;
  const begin = async () => {
    await interview.begin();
    go(again);
  };
  return [
    heading(t("chosen", { n: at + 1, of: people.length, who: sayPerson(people[at]) })),
    h(
      "ol",
      { class: "adults" },
      people.map((person, index) =>
        h(
          "li",
          index === at ? { class: "chosen", "aria-current": "true" } : null,
          (index === at ? "★ " : "") + sayPerson(person),
        ),
      ),
    ),
    h("p", { class: "hint" }, t("chosen-why")),
    h("p", { class: "hint" }, t("chosen-away-why")),
    reasons(go, interview),
    bar(
      button(t("begin-questions"), begin),
      button(t("chosen-away"), () => go("outcome/" + household.id + "/appointment"), { class: "second" }),
    ),
  ];
}

/** "男性里第二年长的" */
export function sayPerson({ sex, rank, of }) {
  if (of === 1) {
    return t("only-" + sex);
  }
  const order = rank === 1 ? "eldest" : rank === of ? "youngest" : "nth";
  return t(order + "-" + sex, { n: rank });
}

/** Counting the adults again is possible, for a reason, and counted. */
function reasons(go, interview) {
  const options = ["miscounted", "misheard", "not-eligible"];
  const again = async (reason) => {
    await interview.keep({ stage: "roster", recounted: reason });
    go("ask/" + interview.household.id);
  };
  const box = h(
    "fieldset",
    { class: "question", hidden: true },
    h("legend", null, t("recount-why")),
    options.map((reason) => {
      const line = choice({ type: "radio", name: "reason", value: reason }, t("recount-" + reason));
      line.querySelector("input").addEventListener("change", () => again(reason));
      return line;
    }),
  );
  const open = button(
    t("recount"),
    () => {
      box.hidden = false;
      box.querySelector("input").focus();
    },
    { class: "plain" },
  );
  return [open, box];
}
