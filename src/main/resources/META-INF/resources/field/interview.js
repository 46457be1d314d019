/* One interview: what is asked, what was answered, how long it took. Views show it; every change goes to the disk. */
import { isEligible, openQuestions } from "/js/questionnaire/conditions.js";
import { problemWith } from "/js/response/resident/resident-check.js";
import { mayFollow } from "/js/response/resident/resident-follow.js";
import { stamp } from "./clock.js";
import { freshDraft } from "./draft.js";
import { letGo } from "./hold.js";
import { adultsInOrder, chosen } from "./kish.js";
import { keepDraft, phone, rosterOf } from "./phone.js";
import { interviewRecord, queueInterview, sealed } from "./records.js";
import { guarded } from "./trouble.js";

/** Nobody thinks about one question for longer: then the phone lay about. */
const LONGEST_STEP = 5 * 60;

/** The interview on the screen. */
let current = null;

export class Interview {
  constructor(wave, household, draft) {
    Object.assign(this, { wave, household, draft });
    this.lastTick = Date.now();
    this.entry = null;
  }

  /** The interview under way at this door, or a new one. Taking it up again after a while counts as a break. */
  static at(wave, household, language) {
    if (current && current.household.id === household.id) {
      return current;
    }
    const draft = phone.drafts.get(household.id);
    const tag = wave.forms[language] ? language : wave.languages[0];
    current = new Interview(wave, household, draft || freshDraft(wave, household, tag, phone.rosters.get(household.id)));
    if (draft && draft.stage === "questions") {
      current.keep({ breaks: draft.breaks + 1 });
    }
    return current;
  }

  /** The one on the screen where it is this one, so that it is sealed once. */
  static of(wave, household, draft) {
    return current && current.draft.id === draft.id ? current : new Interview(wave, household, draft);
  }

  /** Leaves the door: what is taken up again later is taken up from the disk. */
  static leave() {
    letGo();
    current = null;
  }

  get form() {
    return this.wave.forms[this.draft.language];
  }

  /** The attributes of what is shown in the questionnaire's own language. */
  spoken() {
    return { lang: this.form.lang || this.draft.language, dir: this.form.dir || "ltr" };
  }

  /** Whether the disk has it; where it has not, a warning stays on the screen until it has. */
  keep(changes) {
    const now = Date.now();
    if (this.draft.stage === "questions") {
      this.draft.seconds += Math.min(LONGEST_STEP, Math.max(0, (now - this.lastTick) / 1000));
    }
    this.lastTick = now;
    Object.assign(this.draft, changes);
    return guarded(() => keepDraft(this.draft));
  }

  // ---- who is asked

  /** The question for the number of adults, or null. */
  adultsQuestion() {
    return this.question(this.adultsName()) || null;
  }

  adultsName() {
    return (this.form.weighting && this.form.weighting.adults) || "";
  }

  problemWithAdults(men, women) {
    const question = this.adultsQuestion();
    return question && men + women > 0 ? problemWith(question, [String(men + women)]) : "";
  }

  /** Chooses among the adults; entering others once somebody was chosen is counted, and whoever is chosen then is asked all. */
  choose(men, women) {
    const draft = this.draft;
    const before = draft.roster;
    const again = before !== null && (before.men !== men || before.women !== women);
    const answers = this.adultsName() ? { [this.adultsName()]: [String(men + women)] } : {};
    const selections = draft.selections + (again ? 1 : 0);
    phone.rosters.set(this.household.id, rosterOf(Object.assign({}, draft, { roster: { men, women }, selections })));
    return this.keep({ roster: { men, women }, answers, at: "", resident_ticked: [], selections, stage: "chosen" });
  }

  /** The adults in order and which of them is chosen, counted from 0. */
  adults() {
    const { men, women } = this.draft.roster;
    const people = adultsInOrder(men, women);
    return { people, at: chosen(this.household.selection, people.length) - 1 };
  }

  // ---- what is asked

  begin() {
    const now = stamp();
    const gap = phone.lastEnd ? Math.max(0, Math.round((Date.parse(now) - Date.parse(phone.lastEnd)) / 1000)) : null;
    return this.keep({
      stage: "questions",
      started: this.draft.started || now,
      gap: this.draft.started ? this.draft.gap : gap,
    });
  }

  question(name) {
    return this.form.questions.find((question) => question.name === name);
  }

  open() {
    return openQuestions(this.form, this.draft.answers);
  }

  /** The names of the open questions that are asked, in order: neither notes nor the adults, who were counted. */
  steps() {
    return this.open().filter((name) => this.question(name).type !== "note" && name !== this.adultsName());
  }

  /** Where to go on: the question shown last, else the first. */
  at() {
    const steps = this.steps();
    return steps.includes(this.draft.at) ? this.draft.at : steps[0];
  }

  next(name) {
    const steps = this.steps();
    return steps[steps.indexOf(name) + 1] || "";
  }

  before(name) {
    const steps = this.steps();
    return steps[steps.indexOf(name) - 1] || "";
  }

  /** {n: which one this is, of: how many there may be, atMost: whether answers can make them fewer} */
  progress(name) {
    const steps = this.steps();
    const more = mayFollow(this.form, this.draft.answers, name);
    return { n: steps.indexOf(name) + 1, of: steps.length + more, atMost: more > 0 };
  }

  problemAt(name) {
    return problemWith(this.question(name), this.draft.answers[name] || []) || "";
  }

  /** @param byResident whether the resident holds the phone */
  answer(name, values, byResident) {
    const answers = Object.assign({}, this.draft.answers, { [name]: values });
    if (values.length === 0) {
      delete answers[name];
    }
    const others = this.draft.resident_ticked.filter((one) => one !== name);
    const resident_ticked = byResident && values.length > 0 ? others.concat(name) : others;
    return this.keep({ answers, resident_ticked });
  }

  isTickedByResident(name) {
    return this.draft.resident_ticked.includes(name);
  }

  /** Whether the person fits the survey, as far as was asked. */
  isEligible() {
    return isEligible(this.form, this.draft.answers);
  }

  // ---- the end

  /** From here on the answers are fixed; the cards come after it. */
  finish() {
    return this.keep({ stage: "cards", finished: stamp() });
  }

  /** Answers of open questions alone, in the shape that the server takes. */
  answersToSend() {
    const answers = {};
    for (const name of this.open()) {
      const given = this.draft.answers[name];
      if (given) {
        answers[name] = this.question(name).type === "select_multiple" ? given : given[0];
      }
    }
    return answers;
  }

  /** Seals it once; where the disk has no room the same sealed record is tried again. */
  async seal(then) {
    const entry = await this.sealedOnce();
    return guarded(() => queueInterview(entry, this.draft), then);
  }

  sealedOnce() {
    if (!this.entry) {
      const open = new Set(this.open());
      const ticked = this.draft.resident_ticked.filter((name) => open.has(name));
      const draft = Object.assign({}, this.draft, { resident_ticked: ticked });
      this.entry = sealed(this.wave, interviewRecord(this.wave, draft, this.answersToSend()));
      this.entry.catch(() => (this.entry = null));
    }
    return this.entry;
  }
}
