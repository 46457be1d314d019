/* Larger type, high contrast, the other language. */
import { comfort, setComfort, SIZES } from "./comfort.js";
import { bar, button, choice, h, heading } from "./dom.js";
import { phone } from "./phone.js";
import { t } from "./words.js";

export function settingsView(go) {
  const set = (what) => {
    setComfort(what);
    go("settings");
  };
  const radio = (name, value, text, what) =>
    choice({ type: "radio", name, value, checked: comfort[name] === what[name], onChange: () => set(what) }, text);
  return [
    heading(t("settings")),
    h(
      "fieldset",
      { class: "question" },
      h("legend", null, t("size")),
      SIZES.map((size) => radio("size", size, t("size-percent", { n: Math.round((100 * size) / SIZES[0]) }), { size })),
    ),
    h(
      "fieldset",
      { class: "question" },
      h("legend", null, t("contrast")),
      radio("contrast", "no", t("contrast-plain"), { contrast: false }),
      radio("contrast", "yes", t("contrast-high"), { contrast: true }),
    ),
    h(
      "fieldset",
      { class: "question" },
      h("legend", null, "语言 Language"),
      radio("language", "zh", "中文", { language: "zh" }),
      radio("language", "en", "English", { language: "en" }),
    ),
    officeLine(),
    bar(button(t("done"), () => go(""))),
  ];
}

/** Whom volunteers and residents can call; nothing while the office has not said so. */
export function officeLine() {
  const office = phone.pack.office;
  return office && office.name
    ? h("p", { class: "hint office" }, t("office", office), " ", h("a", { href: "tel:" + office.dialled }, office.telephone))
    : null;
}
