/* After the answers are fixed, and only then: what can be explained, and the sealing. */
import { bar, button, choice, h, heading, paragraphs } from "./dom.js";
import { nameOf } from "./doors.js";
import { Interview } from "./interview.js";
import { syncNow } from "./sync.js";
import { ours, say, t } from "./words.js";

export function cardsView(go, interview) {
  const { form, draft, household } = interview;
  const shown = (card) => draft.cards_shown.includes(card.indicator);
  const tick = (card) => (event) => {
    const others = draft.cards_shown.filter((name) => name !== card.indicator);
    interview.keep({ cards_shown: event.target.checked ? others.concat(card.indicator) : others });
  };
  const end = button(t("seal"), async () => {
    end.disabled = true;
    await interview.seal(() => {
      Interview.leave();
      say(t("sealed", { door: nameOf(household) }));
      go("");
      syncNow();
    });
    end.disabled = false;
  });
  const cards = form.cards || [];
  return [
    heading(t("thanks")),
    h("div", interview.spoken(), paragraphs(form.thanks || "")),
    h("p", { class: "notice" }, t("answers-fixed")),
    cards.length > 0 ? [h("h2", null, t("cards")), h("p", { class: "hint" }, t("cards-hint"))] : null,
    cards.map((card) => {
      const line = choice({ type: "checkbox", checked: shown(card), onChange: tick(card) }, t("explained"));
      line.setAttribute("lang", ours().lang);
      line.setAttribute("dir", "ltr");
      line.querySelector("input").setAttribute("aria-label", t("explained") + "：" + card.label);
      return h(
        "section",
        Object.assign({ class: "card" }, interview.spoken()),
        h("h3", null, card.label),
        paragraphs(card.text),
        line,
      );
    }),
    bar(end),
  ];
}
