// Ticks a whole street at once and keeps the counts; without script the server does the same on saving.
for (const form of document.querySelectorAll("form[data-pick]")) {
  const live = form.querySelector("[data-live]");
  const streets = [...form.querySelectorAll("[data-street]")].map(street => ({
    count: street.querySelector("[data-count]"),
    whole: street.querySelector("[data-whole]"),
    choices: [...street.querySelectorAll("input[name=community]")],
  })).filter(street => street.whole);

  function show() {
    let all = 0;
    for (const { count, whole, choices } of streets) {
      const ticked = choices.filter(choice => choice.checked).length;
      all += ticked;
      whole.checked = ticked === choices.length;
      whole.indeterminate = ticked > 0 && ticked < choices.length;
      count.textContent = count.dataset.count.replace("7654321", ticked);
    }
    if (live) {
      live.hidden = false;
      live.querySelector("output").textContent = all;
    }
  }

  for (const { whole, choices } of streets) {
    whole.addEventListener("change", () => {
      for (const choice of choices) {
        if (!choice.disabled) choice.checked = whole.checked;
      }
      show();
    });
  }
  form.addEventListener("change", show);
  show();
}
