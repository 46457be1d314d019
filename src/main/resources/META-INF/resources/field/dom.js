/* Elements made in one line each, so that the views read like the pages they make. */

/**
 * An element. Attributes that are null or false are left out; onClick and the like listen.
 *
 * @param children elements, texts, arrays of them; null and false are left out
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2).toLowerCase(), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts these in the place of whatever is there. Element.replaceChildren is younger than some phones. */
export function fill(place, nodes) {
  place.textContent = "";
  place.append(...nodes.flat(4).filter(Boolean));
}

/** The heading of a view: what gets the focus when the view comes up. */
export function heading(text, level = 1) {
  return h("h" + level, { tabindex: "-1", "data-heading": true }, text);
}

/** A second tap while the first is still at work does nothing. */
export function button(text, onClick, attributes) {
  const one = h("button", Object.assign({ type: "button" }, attributes), text);
  let busy = false;
  one.addEventListener("click", async (event) => {
    if (busy) {
      return;
    }
    busy = true;
    one.setAttribute("aria-busy", "true");
    try {
      await onClick(event);
    } finally {
      busy = false;
      one.removeAttribute("aria-busy");
    }
  });
  return one;
}

/**
 * What happens when a form is sent: once, however often its button is tapped.
 *
 * @param task gives true when that was it, else the form may be sent again
 */
export function onSubmit(form, task) {
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    try {
      busy = (await task()) === true;
    } catch (wrong) {
      busy = false;
      throw wrong;
    }
  });
}

/** What can be done here, within the thumb's reach; the likely one is named first and stands last, lowest. */
export function bar(...buttons) {
  return h("div", { class: "bar moves" }, buttons.reverse());
}

/** A large choice: a radio button or a tick with its words. */
export function choice(field, text, hint) {
  return h(
    "label",
    { class: "choice" },
    h("input", field),
    h("span", null, text, hint ? h("small", null, hint) : null),
  );
}

/** A paragraph for each line of a text. */
export function paragraphs(text) {
  return String(text)
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => h("p", null, line));
}
