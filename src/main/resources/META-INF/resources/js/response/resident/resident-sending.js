/* The last step: the answers are on their way, and the page says honestly where they are. */
import { dropDraft } from "./resident-draft.js";
import { setHidden } from "./resident-form.js";
import { enqueue, forget, sendSoon } from "./resident-queue.js";

export class Sending {
  constructor(steps) {
    this.steps = steps;
    this.place = document.getElementById("sending");
    this.item = null;
    this.kept = false;
    this.button("retry").onclick = () => {
      this.show("sending");
      sendSoon();
    };
    this.button("without-code").onclick = () => {
      steps.code = "";
      this.send(Object.assign({}, this.item, { code: "", state: "waiting" }));
    };
    this.button("look").onclick = () => this.lookAgain();
  }

  button(name) {
    return this.place.querySelector("[data-" + name + "]");
  }

  isBusy() {
    return this.item !== null;
  }

  uuid() {
    return this.item ? this.item.uuid : "";
  }

  send(item) {
    this.item = item;
    this.kept = enqueue(item);
    if (this.kept) {
      dropDraft(item.path);
    }
    document.body.classList.remove("stepping");
    this.steps.form.hidden = true;
    this.steps.progress.hidden = true;
    document.querySelectorAll(".language, .languages").forEach((way) => (way.hidden = true));
    this.place.hidden = false;
    this.show("sending");
    window.scrollTo(0, 0);
    this.place.focus();
    sendSoon();
  }

  /** The queue has news of this response. */
  onNews(item) {
    this.item = item;
    if (item.state === "received") {
      this.toThanks(item);
    } else if (item.state === "waiting") {
      this.show(this.kept ? "waiting" : "memory");
    } else {
      this.refused(item);
    }
  }

  show(state) {
    for (const part of this.place.querySelectorAll("[data-state]")) {
      part.hidden = part.dataset.state !== state;
    }
    for (const why of this.place.querySelectorAll("[data-why]")) {
      why.hidden = why.dataset.why !== (this.item.why || "network");
    }
    this.button("retry").hidden = state !== "waiting" && state !== "memory";
    this.button("without-code").hidden = true;
    this.button("look").hidden = true;
  }

  /** By a form, so that the receipt stands in no address. */
  toThanks(item) {
    const form = document.createElement("form");
    form.method = "post";
    form.action = item.path + "/thanks";
    setHidden(form, "uuid", item.uuid);
    setHidden(form, "receipt", item.receipt);
    setHidden(form, "in", item.language);
    document.body.append(form);
    form.submit();
  }

  /** What was typed stays on the phone as a draft wherever it can still be of use. */
  refused(item) {
    this.show("refused");
    const words = document.querySelector("[data-later]");
    this.place.querySelector("[data-reason]").textContent = words.getAttribute("data-refused-" + item.reason);
    this.button("without-code").hidden = item.reason !== "code";
    this.button("look").hidden = item.reason !== "misfit";
    if (item.reason !== "code") {
      forget(item.uuid);
    }
    if (item.reason === "closed" || item.reason === "misfit") {
      this.steps.keep();
    }
  }

  lookAgain() {
    const problem = this.item.problems.find((one) => this.steps.questions.has(one.question));
    this.item = null;
    this.place.hidden = true;
    this.steps.go(problem ? problem.question : this.steps.steps()[0]);
    if (problem) {
      this.steps.showWrong(problem.question, problem.message);
    }
  }
}
