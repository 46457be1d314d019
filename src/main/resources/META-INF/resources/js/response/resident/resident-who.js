/* Who of the household is to answer: asked before all else where a letter names one of its adults. */

const NUMBERS = 4294967296;

/** As the volunteer's phone has it (field/kish.js) and the letter; exact in doubles for any household. */
export function chosen(selection, adults) {
  return 1 + Math.floor((selection * adults) / NUMBERS);
}

export class Who {
  /** @param selection the household's own number, which came with the code; null where the code was typed */
  constructor(form, selection) {
    this.form = form;
    this.selection = selection;
    this.box = document.getElementById("who");
    this.early = this.box ? this.box.dataset.early : "";
  }

  /** @param onAnswer is told that something was filled in here, which no event of the form tells */
  open(onAnswer) {
    if (this.box) {
      this.box.oninput = this.box.onchange = () => {
        this.refresh();
        onAnswer();
      };
      this.refresh();
    }
  }

  adults() {
    return this.form.elements.namedItem(this.early);
  }

  choices() {
    return [...this.box.querySelectorAll("[name=_answerer]")];
  }

  /** "drawn", "another", or "" where nobody was asked or said. */
  answerer() {
    const told = this.box && this.choices().find((choice) => choice.checked);
    return told ? told.value : "";
  }

  resume(draft) {
    if (this.box) {
      this.selection = draft.selection === undefined ? this.selection : draft.selection;
      this.choices().forEach((choice) => (choice.checked = choice.value === draft.answerer));
      this.refresh();
    }
  }

  refresh() {
    const adults = Number(this.adults().value.trim() || 0);
    const place = this.box.querySelector("[data-drawn]");
    const words = adults === 1 ? place.dataset.alone : place.dataset.words;
    place.hidden = !(adults === 1 || (this.selection !== null && Number.isInteger(adults) && adults > 1 && adults < 100));
    if (!place.hidden) {
      place.textContent = words.replace("%n", adults).replace("%k", chosen(this.selection, adults));
    }
    this.box.querySelector("[data-another]").hidden = this.answerer() !== "another";
    if (this.answerer() !== "") {
      document.getElementById("e-who").hidden = true;
    }
  }

  /** Whether all is filled in; else what is missing is said, and the field is where one stands. */
  take(problem) {
    if (!this.box) {
      return true;
    }
    this.showProblem(problem);
    const told = this.answerer() !== "";
    document.getElementById("e-who").hidden = told;
    if (problem) {
      this.adults().focus();
    } else if (!told) {
      this.choices()[0].focus();
    }
    return !problem && told;
  }

  showProblem(problem) {
    const place = document.getElementById("e-" + this.early);
    place.hidden = problem === "";
    place.textContent = problem;
    place.setAttribute("role", "alert");
    this.adults().setAttribute("aria-invalid", String(problem !== ""));
  }
}
