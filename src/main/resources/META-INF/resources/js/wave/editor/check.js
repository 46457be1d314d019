// Says beside each field what is wrong with it, while one types; without script the page says so after saving.
for (const form of document.querySelectorAll("form[data-check]")) {
  let waiting = 0;
  let asked = 0;

  async function check() {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && mine === asked) show(await answer.json());
    } catch {
      // no network: what is wrong is said when the form is saved
    }
  }

  function show({ problems, sum }) {
    for (const said of form.querySelectorAll("p.error[id]")) {
      if (!problems[said.id.replace(/-error$/, "")]) said.remove();
    }
    for (const field of form.elements) {
      if (field.id) mark(field, problems[field.id] ?? "");
    }
    for (const part of form.querySelectorAll("[data-field]")) {
      const wrong = problems[part.dataset.field] ?? "";
      if (wrong) said(part.dataset.field, () => part.querySelector("legend")?.after(blank(part.dataset.field)) ?? part.append(blank(part.dataset.field)))
        .textContent = wrong;
    }
    for (const total of form.querySelectorAll("[data-sum]")) {
      if (sum) total.textContent = sum;
    }
  }

  function mark(field, wrong) {
    if (field.matches("fieldset, button")) return;
    const error = field.id + "-error";
    const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(id => id && id !== error);
    if (wrong) {
      field.closest("details")?.setAttribute("open", "");
      others.push(error);
      said(field.id, () => field.before(blank(field.id))).textContent = wrong;
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
    if (others.length) field.setAttribute("aria-describedby", others.join(" "));
    else field.removeAttribute("aria-describedby");
  }

  function said(id, put) {
    if (!document.getElementById(id + "-error")) put();
    return document.getElementById(id + "-error") ?? blank(id);
  }

  function blank(id) {
    const line = document.createElement("p");
    line.className = "error";
    line.id = id + "-error";
    return line;
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 600);
  });
}
