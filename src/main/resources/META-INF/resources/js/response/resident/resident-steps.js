/* One question at a time: turns the plain form into steps. Without this file the form works as it stands. */
import { openQuestions } from "../../questionnaire/conditions.js";
import { lengthOf, problemWith } from "./resident-check.js";
import { readIfWanted } from "./resident-comfort.js";
import { keepDraft } from "./resident-draft.js";
import { mayFollow } from "./resident-follow.js";
import { answersIn, boxOf, count, fillIn, keepExclusive, setHidden, showProblem } from "./resident-form.js";
import { offerDraft } from "./resident-offer.js";
import { Sending } from "./resident-sending.js";
import { Who } from "./resident-who.js";

/** Digits of the code on a household's letter. */
const CODE_LENGTH = 26;

export class Steps {
  /** @param letter {code, selection}: the household's secret and its number for choosing the adult, from the address behind the # */
  constructor(form, letter) {
    this.form = form;
    this.code = letter.code;
    this.who = new Who(form, letter.selection);
    this.path = form.dataset.path;
    this.description = JSON.parse(document.getElementById("questionnaire").textContent);
    this.questions = new Map(this.description.questions.map((question) => [question.name, question]));
    this.notice = document.getElementById("notice");
    this.progress = document.getElementById("progress");
    this.at = "";
    this.later = "";
    this.codeField = document.getElementById("letter-code");
    this.showCode();
    this.sending = new Sending(this);
  }

  open() {
    document.documentElement.classList.add("with-script");
    for (const part of document.querySelectorAll("[data-with-script]")) {
      part.hidden = false;
    }
    this.form.oninput = (event) => this.onAnswer(event.target);
    this.form.onchange = (event) => this.onAnswer(event.target);
    this.form.onsubmit = (event) => this.onSubmit(event);
    this.button("next").onclick = () => this.next();
    this.button("back").onclick = () => this.back();
    document.querySelector("[data-begin]").onclick = () => this.begin();
    this.form.querySelectorAll("[data-clear]").forEach((button) => (button.onclick = () => this.clear(button)));
    this.who.open(() => {
      this.sayStarted();
      this.keep();
    });
    window.onpopstate = (event) => this.onHistory(event.state);
    const wanted = this.form.elements.namedItem("_at").value;
    this.showNotice();
    history.replaceState({ step: "", depth: 0 }, "");
    if (this.questions.has(wanted)) {
      this.goThrough(wanted);
    } else if (this.form.dataset.fresh === "true") {
      offerDraft(this);
    }
  }

  button(name) {
    return this.form.querySelector("[data-" + name + "]");
  }

  openOnes() {
    return openQuestions(this.description, answersIn(this.form)).filter((name) => this.typeOf(name) !== "note");
  }

  /** The names of the open questions that take an answer, in order; but for what was asked before all else. */
  steps() {
    return this.openOnes().filter((name) => name !== this.who.early);
  }

  typeOf(name) {
    return this.questions.get(name).type;
  }

  // ---- before the first question

  resume(draft) {
    fillIn(this.form, draft.answers);
    setHidden(this.form, "_uuid", draft.uuid);
    this.code = draft.code || this.code;
    this.showCode();
    if (draft.started) {
      setHidden(this.form, "_started", "1");
    }
    this.who.resume(draft);
    this.later = draft.at;
    if (this.problemBefore() || draft.at === "") {
      this.withoutOffer();
      this.who.take(this.problemBefore());
    } else {
      this.goThrough(draft.at);
    }
  }

  /** The page as it is where nothing is to be resumed. */
  withoutOffer() {
    document.querySelector("[data-begin]").parentElement.hidden = false;
    document.getElementById("draft").hidden = true;
  }

  /** The letter's code where its page asks for it: scanned, it stands there already. */
  showCode() {
    if (this.codeField && this.code) {
      this.codeField.value = this.code;
    }
  }

  takeCode() {
    if (!this.codeField) {
      return true;
    }
    const typed = this.codeField.value.replace(/[^0-9A-Za-z]/g, "");
    const whole = typed.length === CODE_LENGTH;
    document.getElementById("e-letter-code").hidden = whole;
    this.codeField.setAttribute("aria-invalid", String(!whole));
    if (whole) {
      this.code = typed;
    } else {
      this.codeField.focus();
    }
    return whole;
  }

  begin() {
    if (!this.takeCode()) {
      return;
    }
    if (!this.who.take(this.problemBefore())) {
      return;
    }
    if (this.later) {
      this.goThrough(this.later);
    } else {
      this.go(this.steps()[0]);
    }
  }

  /** What is wrong with what is asked before all else; "" where nothing is. */
  problemBefore() {
    return this.who.early ? this.problemAt(this.who.early) : "";
  }

  /** Arrives at a question with all before it in the browser's history, so that Back leads through them. */
  goThrough(name) {
    const steps = this.steps();
    const last = Math.max(0, steps.indexOf(name));
    for (let at = 0; at <= last; at++) {
      history.pushState({ step: steps[at], depth: at + 1 }, "");
    }
    this.show(steps[last]);
  }

  // ---- from one question to the next

  go(name) {
    const depth = ((history.state && history.state.depth) || 0) + 1;
    history.pushState({ step: name, depth }, "");
    this.show(name);
  }

  next() {
    const problem = this.problemAt(this.at);
    showProblem(boxOf(this.form, this.at), problem);
    if (problem) {
      this.focusField();
      return;
    }
    const steps = this.steps();
    this.go(steps[Math.min(steps.indexOf(this.at) + 1, steps.length - 1)]);
  }

  back() {
    const steps = this.steps();
    const before = steps[steps.indexOf(this.at) - 1] || "";
    if (history.state && history.state.depth > 0) {
      history.back();
    } else {
      this.onHistory({ step: before });
    }
  }

  onHistory(state) {
    if (this.sending.isBusy()) {
      history.pushState({ step: this.at, depth: 1 }, "");
      return;
    }
    const step = (state && state.step) || "";
    const steps = this.steps();
    if (step === "") {
      this.showNotice();
    } else if (steps.includes(step)) {
      this.show(step);
    } else {
      const order = [...this.questions.keys()];
      const nearest = steps.filter((name) => order.indexOf(name) < order.indexOf(step)).pop();
      this.show(nearest || steps[0]);
    }
  }

  showNotice() {
    this.at = "";
    document.body.classList.remove("stepping");
    this.notice.hidden = false;
    this.form.hidden = true;
    this.progress.hidden = true;
    window.scrollTo(0, 0);
  }

  show(name) {
    if (name === "") {
      this.showNotice();
      return;
    }
    this.at = name;
    document.body.classList.add("stepping");
    this.notice.hidden = true;
    this.form.hidden = false;
    this.showOnly(name);
    this.refresh();
    window.scrollTo(0, 0);
    const box = boxOf(this.form, name);
    box.focus({ preventScroll: true });
    readIfWanted(box);
    if (Object.keys(answersIn(this.form)).length > 0) {
      this.keep();
    }
  }

  /** The question and the notes that lead to it; notes at the end stand with the last question. */
  showOnly(name) {
    const open = openQuestions(this.description, answersIn(this.form));
    const beside = [name];
    for (let at = open.indexOf(name) - 1; at >= 0 && this.typeOf(open[at]) === "note"; at--) {
      beside.push(open[at]);
    }
    const after = open.slice(open.indexOf(name) + 1);
    if (after.every((one) => this.typeOf(one) === "note")) {
      beside.push(...after);
    }
    for (const box of this.form.querySelectorAll("[data-question]")) {
      box.hidden = !beside.includes(box.dataset.question);
    }
    for (const group of this.form.querySelectorAll(".group")) {
      group.hidden = !group.querySelector("[data-question]:not([hidden])");
    }
    const box = boxOf(this.form, name);
    const field = box.querySelector("textarea");
    if (field) {
      count(box, lengthOf(field.value));
    }
  }

  /** What may change with every answer: how many questions there are, and whether this is the last. */
  refresh() {
    const steps = this.steps();
    const at = steps.indexOf(this.at);
    const more = mayFollow(this.description, answersIn(this.form), this.at);
    const last = at === steps.length - 1 && (more === 0 || !this.questions.get(this.at).required);
    const pattern = more > 0 ? this.progress.dataset.atMost : this.progress.dataset.words;
    const words = pattern.replace("%n", at + 1).replace("%t", steps.length + more);
    this.progress.hidden = false;
    if (this.progress.textContent !== words) {
      this.progress.textContent = words;
    }
    this.button("back").hidden = false;
    this.button("next").hidden = last;
    const submit = this.button("submit");
    submit.hidden = !last;
    submit.textContent = submit.dataset.last;
    const follow = document.getElementById("may-follow");
    if (follow) {
      follow.hidden = true;
    }
  }

  // ---- answers

  problemAt(name) {
    return problemWith(this.questions.get(name), answersIn(this.form)[name] || []);
  }

  onAnswer(field) {
    const box = field.closest("[data-question]");
    if (!box) {
      return;
    }
    const question = this.questions.get(box.dataset.question);
    keepExclusive(question, box, field);
    const problem = this.problemAt(question.name);
    const tooMany = question.type === "select_multiple" && field.checked && problem !== "";
    if (tooMany || !box.querySelector(".error").hidden) {
      showProblem(box, problem);
    }
    if (question.type === "text") {
      count(box, lengthOf(field.value));
    }
    this.sayStarted();
    this.keep();
    this.refresh();
  }

  clear(button) {
    const box = button.closest("[data-question]");
    box.querySelectorAll("input").forEach((field) => (field.checked = false));
    this.onAnswer(box.querySelector("input"));
  }

  sayStarted() {
    if (!this.form.elements.namedItem("_started")) {
      setHidden(this.form, "_started", "1");
      if (navigator.sendBeacon) {
        navigator.sendBeacon(this.path + "/started");
      }
    }
  }

  keep() {
    keepDraft({
      path: this.path,
      version: this.description.version,
      uuid: this.form.elements.namedItem("_uuid").value,
      answers: answersIn(this.form),
      at: this.at,
      code: this.code,
      selection: this.who.selection,
      answerer: this.who.answerer(),
      started: Boolean(this.form.elements.namedItem("_started")),
    });
  }

  focusField() {
    const field = boxOf(this.form, this.at).querySelector("input, textarea");
    field.focus();
  }

  // ---- the end

  /** Enter in a field comes here too, so it goes one step on before the last. */
  onSubmit(event) {
    if (event.submitter && event.submitter.name === "_switch") {
      return;
    }
    event.preventDefault();
    if (this.at === "") {
      this.begin();
      return;
    }
    const steps = this.steps();
    if (this.at !== steps[steps.length - 1]) {
      this.next();
      return;
    }
    if (this.openOnes().includes(this.who.early) && this.problemBefore()) {
      this.showWrong(this.who.early, this.problemBefore());
      return;
    }
    const wrong = steps.find((name) => this.problemAt(name) !== "");
    if (wrong) {
      this.showWrong(wrong, this.problemAt(wrong));
    } else {
      this.sending.send(this.finished(this.openOnes()));
    }
  }

  showWrong(name, problem) {
    if (name === this.who.early) {
      this.later = this.at;
      this.go("");
      this.who.take(problem);
      return;
    }
    if (name !== this.at) {
      this.go(name);
    }
    showProblem(boxOf(this.form, name), problem);
    this.focusField();
  }

  /** Answers of open questions alone, in the shape that the server takes. */
  finished(steps) {
    const typed = answersIn(this.form);
    const answers = {};
    for (const name of steps.filter((one) => typed[one])) {
      answers[name] = this.typeOf(name) === "select_multiple" ? typed[name] : typed[name][0];
    }
    return {
      uuid: this.form.elements.namedItem("_uuid").value,
      path: this.path,
      language: this.form.elements.namedItem("_lang").value,
      answers,
      code: this.code,
      answerer: this.who.answerer(),
      state: "waiting",
    };
  }
}
