/* An interview, from the words at the door to the sealing: which of its views is due. */
import { isOpen } from "./clock.js";
import { bar, button, h, heading, paragraphs } from "./dom.js";
import { nameOf } from "./doors.js";
import { claim, holds } from "./hold.js";
import { Interview } from "./interview.js";
import { findDoor, reload } from "./phone.js";
import { cardsView } from "./view-cards.js";
import { CLOSED, doorView } from "./view-door.js";
import { standingOf } from "./view-doors.js";
import { questionView } from "./view-question.js";
import { chosenView, rosterView } from "./view-roster.js";
import { language, ours, say, t } from "./words.js";

export function askView(go, id, name) {
  const door = findDoor(id);
  if (!door || CLOSED.includes(standingOf(door.household).kind)) {
    return doorView(go, id);
  }
  if (!holds(id)) {
    takeHold(go, id);
    return [heading(nameOf(door.household))];
  }
  const interview = Interview.at(door.wave, door.household, language());
  const { stage } = interview.draft;
  if (stage === "cards") {
    return cardsView(go, interview);
  }
  if (!isOpen(door.wave)) {
    return [
      heading(nameOf(door.household)),
      h("p", { class: "notice warn" }, t("wave-not-open-door")),
      bar(button(t("to-list"), () => go(""))),
    ];
  }
  switch (stage) {
    case "intro":
      return introView(go, interview);
    case "roster":
      return rosterView(go, interview);
    case "chosen":
      return chosenView(go, interview);
    default:
      return questionView(go, interview, name);
  }
}

/** Then comes the view again, with what another window may have written meanwhile. */
async function takeHold(go, id) {
  const address = location.hash;
  Interview.leave();
  const got = await claim(id);
  await reload();
  if (location.hash !== address) {
    return;
  }
  if (!got) {
    say(t("other-window"));
  }
  go(got ? address.slice(2) : "door/" + id);
}

/** What a language calls itself; its tag in a package of an earlier version. */
function nameIn(wave, tag) {
  return wave.forms[tag].language_name || tag;
}

/** What is read aloud before anything is asked. */
function introView(go, interview) {
  const { form, draft, household, wave } = interview;
  const others = wave.languages.filter((tag) => tag !== draft.language && wave.forms[tag]);
  const speak = (tag) => interview.keep({ language: tag }).then(() => go("ask/" + household.id));
  const begin = async () => {
    await interview.keep({ stage: "roster" });
    go("ask/" + household.id);
  };
  return [
    h("p", { class: "community" }, nameOf(household)),
    heading(t("read-aloud")),
    h(
      "blockquote",
      Object.assign({ class: "note" }, interview.spoken()),
      h("p", ours(), t("hello", { title: form.title })),
      paragraphs(form.notice || ""),
    ),
    others.map((tag) => button(t("ask-in", { language: nameIn(wave, tag) }), () => speak(tag), { class: "second wide" })),
    h("p", { class: "hint" }, t("no-hints")),
    bar(
      button(t("agrees"), begin),
      button(t("does-not-agree"), () => go("outcome/" + household.id + "/refused"), { class: "second" }),
    ),
  ];
}
