/* One question on the screen, asked aloud or, with the phone handed over, ticked by the resident alone. */
import { lengthOf } from "/js/response/resident/resident-check.js";
import { bar, button, choice, h, heading, paragraphs } from "./dom.js";
import { inOrder } from "./shuffle.js";
import { endView } from "./view-end.js";
import { ours, t } from "./words.js";

export function questionView(go, interview, wanted) {
  const name = interview.steps().includes(wanted) ? wanted : interview.at();
  if (name === undefined || wanted === "end") {
    return endView(go, interview);
  }
  if (interview.draft.at !== name) {
    interview.keep({ at: name });
  }
  if (wanted !== name) {
    // So that the browser's Back finds this question again.
    history.replaceState(null, "", "#/ask/" + interview.household.id + "/" + name);
  }
  return new Asking(go, interview, name).view();
}

class Asking {
  constructor(go, interview, name) {
    Object.assign(this, { go, interview, name, question: interview.question(name) });
    this.byResident = interview.byResident === true;
    this.saved = h("span", { class: "saved" });
    this.problem = h("p", { class: "error", role: "alert", hidden: true });
    this.home = "ask/" + interview.household.id;
  }

  view() {
    document.body.classList.toggle("handed", this.byResident);
    const { n, of, atMost } = this.interview.progress(this.name);
    const hidden = !this.byResident && this.interview.isTickedByResident(this.name);
    return [
      h(
        "p",
        { id: "progress", "data-question": this.name },
        t(atMost ? "progress-at-most" : "progress", { n, of }),
        this.saved,
      ),
      this.byResident ? h("p", { class: "hint" }, t("handed")) : null,
      this.notes(),
      hidden ? this.hiddenAnswer() : this.fields(),
      this.problem,
      this.byResident ? this.residentBar() : this.volunteerBar(hidden),
    ];
  }

  /** The notes that lead to this question. */
  notes() {
    const open = this.interview.open();
    const notes = [];
    for (let at = open.indexOf(this.name) - 1; at >= 0; at--) {
      const before = this.interview.question(open[at]);
      if (before.type !== "note") {
        break;
      }
      notes.unshift(h("div", Object.assign({ class: "note" }, this.interview.spoken()), paragraphs(before.label)));
    }
    return notes;
  }

  get values() {
    return this.interview.draft.answers[this.name] || [];
  }

  fields() {
    const { question } = this;
    const select = question.type === "select_one" || question.type === "select_multiple";
    const hint = question.hint ? h("p", { class: "hint", id: "hint" }, question.hint) : null;
    const spoken = this.interview.spoken();
    if (select) {
      const field = question.type === "select_one" ? "radio" : "checkbox";
      return h(
        "fieldset",
        Object.assign({ class: "question", onChange: (event) => this.onPick(event) }, spoken),
        h("legend", null, heading(question.label, 1)),
        hint,
        inOrder(question, this.interview.household.id).map((one) =>
          choice(
            { type: field, name: "answer", value: one.name, checked: this.values.includes(one.name) },
            one.label,
            // whoever ticks alone reads all of them
            one.read_out === false && !this.byResident ? t("not-read-out") : "",
          ),
        ),
      );
    }
    const title = heading(question.label, 1);
    title.id = "asked";
    return h("div", Object.assign({ class: "question" }, spoken), title, hint, this.typed());
  }

  typed() {
    const attributes = {
      "aria-labelledby": "asked",
      value: this.values[0] || "",
      onInput: (event) => this.onType(event.target.value),
    };
    switch (this.question.type) {
      case "integer":
        return h("input", Object.assign(attributes, { inputmode: "numeric", autocomplete: "off" }));
      case "decimal":
        return h("input", Object.assign(attributes, { inputmode: "decimal", autocomplete: "off" }));
      case "date":
        return h("input", Object.assign(attributes, { type: "date" }));
      default:
        return h("textarea", Object.assign(attributes, { rows: "4" }), this.values[0] || "");
    }
  }

  onPick(event) {
    const box = event.currentTarget;
    const exclusive = this.question.exclusive || [];
    const changed = event.target;
    const fields = [...box.querySelectorAll("input")];
    if (changed.type === "checkbox" && changed.checked) {
      // A choice that cannot be combined with others takes their ticks away, and they its.
      const alone = exclusive.includes(changed.value);
      fields
        .filter((field) => field !== changed && (alone || exclusive.includes(field.value)))
        .forEach((field) => (field.checked = false));
    }
    this.take(fields.filter((field) => field.checked).map((field) => field.value));
  }

  onType(text) {
    this.take(text.trim() === "" ? [] : [text]);
  }

  take(values) {
    this.showProblem("");
    this.saved.textContent = "";
    this.interview.answer(this.name, values, this.byResident).then((done) => {
      this.saved.textContent = done ? " ✓ " + t("saved") : "";
    });
    if (this.question.type === "text" && lengthOf(values[0] || "") > 0) {
      this.showProblem(this.interview.problemAt(this.name));
    }
  }

  showProblem(words) {
    this.problem.hidden = words === "";
    this.problem.textContent = words;
  }

  /** What the resident ticked is the resident's own business. */
  hiddenAnswer() {
    return h(
      "div",
      Object.assign({ class: "question" }, this.interview.spoken()),
      heading(this.question.label, 1),
      h("div", Object.assign({ class: "notice" }, ours()), h("p", null, t("ticked-hidden"))),
    );
  }

  // ---- what next

  volunteerBar(hidden) {
    const before = this.interview.before(this.name);
    const hand = button(t(hidden ? "hand-over-again" : "hand-over"), () => this.hand(true), { class: "second wide" });
    const stop = button(t("stop-here"), () => this.go("outcome/" + this.interview.household.id + "/interrupted"), {
      class: "plain",
    });
    return [
      h("div", { class: "beside" }, hand, stop),
      bar(
        button(t("next"), () => this.next()),
        before ? button(t("back"), () => this.go(this.home + "/" + before), { class: "second" }) : null,
      ),
    ];
  }

  residentBar() {
    const before = this.interview.before(this.name);
    const mine = before && this.interview.isTickedByResident(before);
    return bar(
      button(t("next"), () => this.next()),
      mine ? button(t("back"), () => this.go(this.home + "/" + before), { class: "second" }) : null,
      button(t("hand-back"), () => this.handBack(), { class: "second" }),
    );
  }

  next() {
    const wrong = this.interview.problemAt(this.name);
    this.showProblem(wrong);
    if (wrong) {
      return;
    }
    this.go(this.home + "/" + (this.interview.next(this.name) || "end"));
  }

  hand(over) {
    this.interview.byResident = over;
    this.go(this.home + "/" + this.name);
  }

  /** What was answered and fits is done with, so the volunteer gets the next question. */
  handBack() {
    this.interview.byResident = false;
    const answered = this.interview.isTickedByResident(this.name) && this.interview.problemAt(this.name) === "";
    this.go(this.home + "/" + (answered ? this.interview.next(this.name) || "end" : this.name));
  }
}
