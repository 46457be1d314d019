/* The code of a letter is a household's secret: it goes on behind the # of the address, which browsers keep to themselves. */
const form = document.querySelector("[data-door]");
const box = form.elements.address;
const CODE = /[#＃]\s*(?:c\s*=)?\s*([0-9a-z\s-]*)/i;

// refused: what was kept back stands in the box again
const kept = new URLSearchParams(location.hash.slice(1)).get("c");
if (kept) {
  if (box.value && !box.value.includes("#")) {
    box.value += "#c=" + kept;
  }
  history.replaceState(null, "", location.pathname + location.search);
}

form.addEventListener("submit", () => {
  const found = CODE.exec(box.value.normalize("NFKC"));
  const code = found ? found[1].replace(/[\s-]/g, "") : "";
  if (code) {
    form.action = "/#c=" + encodeURIComponent(code.toUpperCase());
    box.value = box.value.slice(0, box.value.search(/[#＃]/)).trim();
  }
});

// come back by the browser's own "back": the next sending decides anew
addEventListener("pageshow", () => {
  form.action = "/";
});
