/* Breaks paper forms into pages of A4, so that each form counts its own pages; without script the browser counts them through. */
const main = document.querySelector("[data-page]");
const forms = [...main.querySelectorAll("[data-form]")];
const bothSides = document.body.hasAttribute("data-both-sides");

/** All copies are alike but for a number, so the first tells where the pages end. */
const sizes = measure(forms[0]);
forms.forEach(layOut);
const extent = document.querySelector("[data-extent]");
extent.textContent = extent.dataset.extent
  .replace("7654321", forms.length)
  .replace("1234567", forms.length * sizes.length);

/** How many blocks each page holds. */
function measure(form) {
  const blocks = [...form.children];
  const page = newPage();
  const inner = page.firstElementChild;
  form.append(page);
  const sizes = [];
  let start = 0;
  for (let at = 0; at < blocks.length; at++) {
    inner.append(blocks[at]);
    if (inner.scrollHeight > inner.clientHeight && at > start) {
      let end = at;
      while (end > start + 1 && blocks[end - 1].hasAttribute("data-keep")) end--;
      sizes.push(end - start);
      inner.replaceChildren(...blocks.slice(end, at + 1));
      start = end;
    }
  }
  sizes.push(blocks.length - start);
  form.replaceChildren(...blocks);
  return sizes;
}

function layOut(form) {
  const blocks = [...form.children];
  const pages = sizes.map(size => {
    const page = newPage();
    page.firstElementChild.append(...blocks.splice(0, size));
    return page;
  });
  if (bothSides && pages.length % 2 === 1) pages.push(newPage());
  pages.forEach((page, at) => {
    const [head, count] = page.lastElementChild.children;
    head.textContent = form.dataset.head;
    count.textContent = at < sizes.length
      ? main.dataset.page.replace("7654321", at + 1).replace("1234567", sizes.length)
      : "";
  });
  form.classList.add("paged", "has-pages");
  form.replaceChildren(...pages);
}

function newPage() {
  const page = document.createElement("section");
  page.className = "page";
  const inner = document.createElement("div");
  inner.className = "inner";
  const foot = document.createElement("p");
  foot.className = "foot";
  foot.append(document.createElement("span"), document.createElement("span"));
  page.append(inner, foot);
  return page;
}
