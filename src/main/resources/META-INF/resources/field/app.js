/* Starts the app, shows the view that the address names, and keeps what stands above every view. */
import { comfort, setComfort } from "./comfort.js";
import { fill } from "./dom.js";
import { askToStay, followSignIn, invitationInAddress, noticeWipe } from "./entry.js";
import { load, news, phone } from "./phone.js";
import { startSync } from "./sync.js";
import { banners, header } from "./frame.js";
import { trouble } from "./trouble.js";
import { newVersion, startWorker } from "./update.js";
import { askView } from "./view-ask.js";
import { checkView } from "./view-check.js";
import { doorView } from "./view-door.js";
import { doorsView } from "./view-doors.js";
import { outcomeView } from "./view-outcome.js";
import { settingsView } from "./view-settings.js";
import { obstacle, obstacleView, signInView } from "./view-start.js";
import { syncView } from "./view-sync.js";
import { walkView } from "./view-walk.js";
import { hush, t } from "./words.js";

const VIEWS = {
  "": doorsView,
  door: doorView,
  outcome: outcomeView,
  ask: askView,
  sync: syncView,
  settings: settingsView,
  walk: walkView,
  check: checkView,
};

/** Views that show what sync changes; the others hold what somebody is typing. */
const LIVE = ["", "door", "sync"];

const main = document.getElementById("view");
let invitation = invitationInAddress();

/** Goes to a view; the browser's Back leads back. */
function go(route) {
  const hash = "#/" + route;
  if (location.hash === hash || (route === "" && location.hash === "")) {
    show();
  } else {
    location.hash = hash;
  }
}

function route() {
  return location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
}

function nodes() {
  const [name, ...rest] = route();
  if (!phone.device || invitation) {
    return name === "settings" ? settingsView(go) : signInView(invitation, leaveInvitation);
  }
  return (VIEWS[name] || doorsView)(go, ...rest);
}

function leaveInvitation() {
  invitation = "";
  history.replaceState(null, "", "/field/");
  go("");
}

/** Shows the view of the address, with the focus on its heading. */
function show() {
  const [name] = route();
  main.className = name || "list";
  document.body.classList.remove("handed");
  hush();
  document.documentElement.scrollTop = 0;
  fill(main, nodes());
  const heading = main.querySelector("[data-heading]");
  document.title = (heading ? heading.textContent + " – " : "") + t("app-name");
  if (heading) {
    heading.focus({ preventScroll: true });
  }
  frame();
}

/** A finger that is down must find its button there when it is lifted, or the tap would be lost. */
const finger = { down: false, late: false };

function watchTheFinger() {
  const lifted = () => {
    // after the click, which follows the lifting
    setTimeout(() => {
      finger.down = false;
      if (finger.late) {
        refresh();
      }
    });
  };
  window.addEventListener("pointerdown", () => (finger.down = true), true);
  ["pointerup", "pointercancel"].forEach((name) => window.addEventListener(name, lifted, true));
  window.addEventListener("blur", lifted);
}

/** What changed elsewhere appears; focus and scrolling stay where they are. */
function refresh() {
  finger.late = finger.down;
  if (finger.down) {
    return;
  }
  redraw();
  frame();
}

function redraw() {
  if (!LIVE.includes(route()[0]) || !phone.device || invitation) {
    return;
  }
  const focused = document.activeElement;
  const key = focused && (focused.getAttribute("href") || focused.dataset.key || focused.textContent);
  const at = window.scrollY;
  const hadFocus = main.contains(focused);
  fill(main, nodes());
  if (hadFocus) {
    const same = [...main.querySelectorAll("a, button, [data-heading]")].find(
      (one) => (one.getAttribute("href") || one.dataset.key || one.textContent) === key,
    );
    (same || main.querySelector("[data-heading]")).focus({ preventScroll: true });
  }
  window.scrollTo(0, at);
}

function frame() {
  fill(document.getElementById("top"), header(go));
  fill(document.getElementById("banners"), banners(go));
  if (trouble.fresh) {
    // It stands at the top, and nothing is as urgent.
    window.scrollTo(0, 0);
    trouble.fresh = false;
  }
}

async function start() {
  setComfort(comfort);
  const kind = obstacle();
  if (kind) {
    fill(main, obstacleView(kind));
    return;
  }
  try {
    await load();
  } catch (closed) {
    console.warn(closed);
    fill(main, obstacleView("storage"));
    return;
  }
  await noticeWipe().catch((wrong) => console.warn(wrong));
  startWorker();
  if (phone.device) {
    askToStay();
  }
  watchTheFinger();
  followSignIn();
  news.addEventListener("changed", refresh);
  newVersion.addEventListener("changed", refresh);
  window.addEventListener("hashchange", () => {
    invitation = invitationInAddress() || invitation;
    show();
  });
  show();
  startSync();
}

start();
