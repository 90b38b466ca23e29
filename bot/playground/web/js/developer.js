/** The side panel for whoever builds the bot: what went over the wire lately, and how long it took. */

import { byId, el, fill, icon } from "./dom.js";
import { fetchJournal } from "./api.js";
import { faultControls } from "./faults.js";

const LIMIT_MS = 3000;
const KEPT = 120;
const EVERY_MS = 1000;

/** @typedef {Record<string, any> & {number: number, kind: string}} Entry */

/** The developer panel. */
export class Developer {
  constructor() {
    this.node = byId("developer");
    /** @type {Entry[]} */
    this.entries = [];
    this.last = 0;
    /** @type {number | null} */
    this.took = null;
    this.timing = el("div", { class: "timing" });
    this.list = el("ol", { class: "journal", "aria-label": "Journal, newest first" });
    const close = el("button", { type: "button", class: "icon-button", "aria-label": "Close developer panel", onclick: () => this.toggle(false) }, icon("close"));
    fill(
      this.node,
      el("div", { class: "developer-head" }, el("h2", {}, "Developer"), close),
      this.timing,
      faultControls(),
      el("p", { class: "panel-note" }, "Raw JSON of the bot’s requests, their answers, and the gateway’s events; newest first."),
      this.list,
    );
    this.drawTiming();
  }

  /** @param {boolean} [open] */
  toggle(open = this.node.hidden) {
    this.node.hidden = !open;
    byId("rooms").classList.toggle("with-developer", open);
    const button = byId("developer-toggle");
    button.setAttribute("aria-expanded", String(open));
    window.clearInterval(this.timer);
    if (open) {
      this.refresh();
      this.timer = window.setInterval(() => this.refresh(), EVERY_MS);
      this.node.querySelector("button")?.focus();
    } else button.focus();
  }

  /** @param {number} milliseconds from sending an interaction to its acknowledgement */
  acknowledged(milliseconds) {
    this.took = milliseconds;
    this.drawTiming();
  }

  drawTiming() {
    if (this.took === null) {
      fill(this.timing, el("p", {}, "No interaction yet. Discord gives a bot 3 s to answer one."));
      return;
    }
    const late = this.took > LIMIT_MS ? " late" : "";
    const bar = el("div", { class: `time-bar${late}`, role: "img", "aria-label": `${this.took} of ${LIMIT_MS} milliseconds` }, el("span", {}));
    bar.style.setProperty("--share", `${Math.min((this.took / LIMIT_MS) * 100, 100)}%`);
    fill(this.timing, el("p", {}, "Last interaction acknowledged in ", el("b", {}, `${Math.round(this.took)} ms`), " of 3000 ms."), bar);
  }

  async refresh() {
    try {
      const answer = await fetchJournal(this.last);
      /** @type {Entry[]} */
      const fresh = Array.isArray(answer) ? answer : answer.entries ?? [];
      const news = fresh.filter((entry) => numberOf(entry) > this.last);
      if (!news.length) return;
      this.last = numberOf(news[news.length - 1]);
      this.entries = [...this.entries, ...news].slice(-KEPT);
      for (const entry of news) this.list.prepend(entryNode(entry));
      while (this.list.children.length > KEPT) this.list.lastElementChild?.remove();
    } catch {
      // The panel is a convenience: while the server restarts, it simply keeps what it has.
    }
  }
}

/** @param {Record<string, any>} entry */
const numberOf = (entry) => Number(entry.number ?? entry.seq ?? 0);

/** @param {Entry} entry */
function entryNode(entry) {
  const name = [entry.method, entry.path?.replace(/[^/]{17,}/g, "…") ?? entry.event ?? entry.name ?? entry.sentence ?? ""].filter(Boolean).join(" ");
  const facts = [entry.status, entry.milliseconds === undefined ? null : `${Math.round(entry.milliseconds)} ms`].filter((fact) => fact !== null && fact !== undefined).join(" · ");
  const details = el(
    "details",
    {},
    el("summary", {}, el("span", { class: `kind kind-${entry.kind}` }, entry.kind), el("span", { class: "entry-name" }, name), el("small", {}, facts)),
  );
  // The JSON is written only when somebody looks: most entries are never opened.
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) {
      details.append(el("pre", { tabindex: "0", role: "group", "aria-label": `${entry.kind} ${name}` }, JSON.stringify(entry, null, 2)));
    }
  });
  return el("li", {}, details);
}
