/* Before there is a list of doors: signing in, or why the app cannot work here. */
import { bar, button, h, heading, paragraphs } from "./dom.js";
import { signIn } from "./entry.js";
import { phone } from "./phone.js";
import { syncNow } from "./sync.js";
import { inLanguage, t } from "./words.js";

/** What keeps the app from working in this browser; "" when nothing does. */
export function obstacle() {
  if (!window.isSecureContext || !window.crypto.subtle) {
    return "insecure";
  }
  return "indexedDB" in window && "serviceWorker" in navigator ? "" : "browser";
}

/** @param kind insecure, browser or storage */
export function obstacleView(kind) {
  return [
    heading(t("cannot-start")),
    h("div", { class: "notice bad" }, paragraphs(t("cannot-" + kind))),
    h("p", { class: "address" }, location.origin + "/field/"),
  ];
}

/** Chat apps open links in a browser of their own, which keeps nothing: it is better not to spend the invitation there. */
function isInsideChat() {
  return /MicroMessenger|DingTalk|QQ\//i.test(navigator.userAgent);
}

/** @param go leaves the invitation, which stays in the address until then: it may have to be opened in another browser */
export function signInView(invitation, go) {
  if (!invitation) {
    return [heading(t("app-name")), h("div", { class: "notice" }, paragraphs(t("no-invitation")))];
  }
  const problem = h("div", { class: "error", role: "alert", hidden: true });
  const begin = button(t("sign-in"), () => enter(), phone.device ? { class: "second" } : null);
  async function enter() {
    begin.disabled = true;
    problem.hidden = true;
    try {
      await signIn(invitation);
      // The list comes by itself; whoever has it already need not wait for the network.
      syncNow();
      go("");
    } catch (wrong) {
      begin.disabled = false;
      problem.hidden = false;
      problem.textContent = reasonOf(wrong);
      problem.focus();
    }
  }
  return [
    heading(t("welcome")),
    isInsideChat() ? h("div", { class: "notice warn" }, paragraphs(t("inside-chat"))) : null,
    h("div", null, paragraphs(t(phone.device ? "signed-in-why" : "sign-in-why"))),
    problem,
    phone.device
      ? bar(
          button(t("go-on-as", { name: phone.device.volunteer.name }), () => go("")),
          begin,
        )
      : bar(begin),
  ];
}

function reasonOf(wrong) {
  if (wrong.kind === "somebody") {
    return t("sign-in-somebody", { name: wrong.name, n: wrong.records, m: wrong.unfinished });
  }
  if (wrong.kind === "network") {
    return t("sign-in-network");
  }
  return (wrong.kind === "refused" && inLanguage(wrong.detail)) || t("sign-in-refused");
}
