/* After the last question: not for this survey, or all answers are in and will be fixed. */
import { bar, button, h, heading, paragraphs } from "./dom.js";
import { t } from "./words.js";

export function endView(go, interview) {
  const { household } = interview;
  const home = "ask/" + household.id;
  const steps = interview.steps();
  const back = button(t("back"), () => go(home + "/" + steps[steps.length - 1]), { class: "second" });
  interview.byResident = false;
  const open = steps.find((name) => interview.problemAt(name) !== "");
  if (open) {
    return [
      heading(t("something-open")),
      h("p", interview.spoken(), interview.question(open).label),
      bar(button(t("to-question"), () => go(home + "/" + open))),
    ];
  }
  if (!interview.isEligible()) {
    const recount = () => interview.keep({ stage: "chosen" }).then(() => go(home));
    return [
      heading(t("not-for-this")),
      h("div", null, paragraphs(t("not-for-this-why"))),
      bar(
        button(t("not-for-this-end"), () => go("outcome/" + household.id + "/ineligible")),
        button(t("recount"), recount, { class: "second" }),
        back,
      ),
    ];
  }
  const finish = async () => {
    await interview.finish();
    go(home);
  };
  return [
    heading(t("all-answered")),
    h("div", null, paragraphs(t("all-answered-why"))),
    bar(button(t("fix-answers"), finish), back),
  ];
}
