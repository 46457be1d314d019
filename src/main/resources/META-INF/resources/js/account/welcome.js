// A one-time link's secret stands behind the #, which no server sees: it goes into the form, which is sent by itself. The link to the
// other language carries it along.
const field = document.querySelector("input[name=code]");
const code = location.hash.slice(1) || field.value;
if (code) {
  for (const link of document.querySelectorAll("a[hreflang]")) {
    link.hash = code;
  }
  if (field.type !== "hidden") {
    field.value = code;
    field.form.submit();
  }
}
