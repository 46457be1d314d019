// Ticking a whole building ticks its doors too, so that one sees what goes; without script the server does the same.
for (const building of document.querySelectorAll("[data-building]")) {
  const whole = building.querySelector("[data-whole]");
  const doors = [...building.querySelectorAll("input[name=door]")];
  whole.addEventListener("change", () => doors.forEach(door => { door.checked = whole.checked; }));
  building.addEventListener("change", () => {
    const ticked = doors.filter(door => door.checked).length;
    whole.checked = ticked === doors.length;
    whole.indeterminate = ticked > 0 && ticked < doors.length;
  });
}
