/* The plain form's fields: what stands in them, and how an error stands beside them. */

/** Question name → the values in its fields, blank ones left out; of all questions, open or not. */
export function answersIn(form) {
  const answers = {};
  for (const field of form.elements) {
    const given = field.type === "radio" || field.type === "checkbox" ? field.checked : field.value !== "";
    if (field.name && !field.name.startsWith("_") && given) {
      answers[field.name] = (answers[field.name] || []).concat(field.value);
    }
  }
  return answers;
}

/** Puts such values back. */
export function fillIn(form, answers) {
  for (const field of form.elements) {
    if (!field.name || field.name.startsWith("_") || field.type === "submit") {
      continue;
    }
    const values = answers[field.name] || [];
    if (field.type === "radio" || field.type === "checkbox") {
      field.checked = values.includes(field.value);
    } else {
      field.value = values[0] || "";
    }
  }
}

/** Sets a hidden field, made where there is none. */
export function setHidden(form, name, value) {
  let field = form.elements.namedItem(name);
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    form.append(field);
  }
  field.value = value;
}

export function boxOf(form, name) {
  return form.querySelector('[data-question="' + name + '"]');
}

/** Shows the sentence beside the question, or takes it away when it is empty. */
export function showProblem(box, problem) {
  const place = box.querySelector(".error");
  place.hidden = problem === "";
  place.textContent = problem;
  place.setAttribute("role", "alert");
  for (const field of box.querySelectorAll("input:not([type=radio]):not([type=checkbox]), textarea")) {
    field.setAttribute("aria-invalid", String(problem !== ""));
  }
}

/** A choice that cannot be combined with others takes their ticks away, and they its. */
export function keepExclusive(question, box, changed) {
  const exclusive = question.exclusive || [];
  if (!changed.checked || exclusive.length === 0) {
    return;
  }
  const alone = exclusive.includes(changed.value);
  for (const field of box.querySelectorAll("input")) {
    if (field !== changed && (alone || exclusive.includes(field.value))) {
      field.checked = false;
    }
  }
}

/** Says how many characters are left for a long text. */
export function count(box, length) {
  const counter = box.querySelector(".counter");
  if (counter) {
    const left = Number(counter.dataset.longest) - length;
    counter.hidden = false;
    counter.classList.toggle("error", left < 0);
    counter.textContent = (left < 0 ? counter.dataset.over : counter.dataset.left).replace("%n", Math.abs(left));
  }
}
