/** The message log: draws only what changed, keeps focus and place. */

import { byId, el, fill } from "./dom.js";
import { isEphemeral, messageNode } from "./message.js";
import { momentText } from "./timestamps.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.js").Message} Message */

const NEAR_PX = 120;
const MARGIN_PX = 8;

/** A command on its way, shown until its answer is there. @typedef {{id: string, words: string, failed: string}} Pending */

/** The log of the open channel. */
export class Log {
  /**
   * @param {Session} session
   * @param {import("./message.js").MessageActions} actions
   */
  constructor(session, actions) {
    this.session = session;
    this.actions = actions;
    this.node = byId("log");
    this.newest = byId("to-newest");
    /** @type {Map<string, {text: string, node: HTMLElement}>} */
    this.drawn = new Map();
    /** @type {Pending[]} */
    this.pending = [];
    this.stuck = true;
    session.on(["channel"], () => this.clear());
    session.on(["messages"], () => this.draw());
    this.node.addEventListener("scroll", () => this.scrolled());
    this.node.addEventListener("load", () => this.stuck && this.toEnd(), true);
    new ResizeObserver(() => this.stuck && this.toEnd()).observe(this.node);
    this.newest.addEventListener("click", () => this.toEnd());
  }

  clear() {
    this.drawn.clear();
    this.pending = [];
    this.stuck = true;
    // A channel that is opened is not news: only what comes after it is read out.
    this.node.setAttribute("aria-busy", "true");
    fill(this.node, el("p", { class: "log-note" }, "Loading messages…"));
  }

  draw() {
    const visible = this.session.messages;
    const focus = focusedKey(this.node);
    if (this.isAwaited(visible.at(-1))) this.stuck = true;
    /** @type {HTMLElement[]} */
    const nodes = [];
    let day = "";
    for (const message of visible) {
      const itsDay = momentText(Date.parse(message.timestamp), "D", 0);
      if (itsDay !== day) nodes.push(this.dayNode(itsDay));
      day = itsDay;
      nodes.push(this.nodeFor(message));
    }
    if (!visible.length) nodes.push(this.welcome());
    for (const pending of this.pending) nodes.push(this.pendingNode(pending));
    this.forget(visible);
    arrange(this.node, nodes);
    this.node.removeAttribute("aria-busy");
    if (focus) refocus(this.node, focus);
    if (this.stuck) this.toEnd();
    else this.newest.hidden = false;
  }

  /** Tell whether the newest message is new, and what this person did or is answered: it should not arrive out of sight. @param {Message | undefined} newest */
  isAwaited(newest) {
    if (!newest || this.drawn.has(newest.id)) return false;
    const asked = newest.interaction_metadata?.user?.id ?? newest.author.id;
    return isEphemeral(newest) || asked === this.session.user;
  }

  /** @param {Message} message */
  nodeFor(message) {
    const text = JSON.stringify(message);
    const known = this.drawn.get(message.id);
    if (known?.text === text) return known.node;
    const node = messageNode(message, this.actions);
    this.drawn.set(message.id, { text, node });
    return node;
  }

  /** @param {string} day */
  dayNode(day) {
    const key = `day ${day}`;
    const known = this.drawn.get(key);
    if (known) return known.node;
    const node = el("div", { class: "day" }, el("span", {}, day));
    this.drawn.set(key, { text: "", node });
    return node;
  }

  /** @param {Message[]} visible */
  forget(visible) {
    const kept = new Set(visible.map((message) => message.id));
    for (const key of this.drawn.keys()) if (!key.startsWith("day ") && !kept.has(key)) this.drawn.delete(key);
  }

  welcome() {
    const say = (/** @type {string} */ path) => el("button", { type: "button", class: "mention", onclick: () => this.actions.around.useCommand(path) }, `/${path}`);
    return el(
      "div",
      { class: "welcome" },
      el("h2", {}, "Nothing here yet. Try this:"),
      el(
        "ol",
        {},
        el("li", {}, "On your own, at any hour: ", say("practice start"), "."),
        el("li", {}, "As Carl, the instructor: ", say("setup start"), ". Choose a channel and switch the daily problem on."),
        el("li", {}, "Move the clock to tomorrow morning, become Ada, and answer: ", say("daily today"), "."),
      ),
      el("p", {}, "Type ", el("kbd", {}, "/"), " in the box below to see every command. People and clock are at the top of the page."),
    );
  }

  /** @param {Pending} pending */
  pendingNode(pending) {
    const dismiss = () => {
      this.pending = this.pending.filter((other) => other.id !== pending.id);
      this.draw();
    };
    if (!pending.failed) return el("div", { class: "pending" }, el("span", { class: "dots", "aria-hidden": "true" }), `Sending ${pending.words}…`);
    return el("div", { class: "pending failed" }, el("b", {}, pending.words), " ", pending.failed, " ", el("button", { type: "button", class: "text-button", onclick: dismiss }, "Dismiss"));
  }

  /** @param {Pending} pending */
  setPending(pending) {
    this.pending = [...this.pending.filter((other) => other.id !== pending.id), pending];
    this.stuck = true;
    this.draw();
  }

  /** @param {string} id */
  settled(id) {
    this.pending = this.pending.filter((other) => other.id !== id);
    this.draw();
  }

  scrolled() {
    this.stuck = this.end - this.node.scrollTop < NEAR_PX;
    if (this.stuck) this.newest.hidden = true;
  }

  /** Where the log rests: at its end, but at the newest message's beginning where that is taller than the window. */
  get end() {
    const last = /** @type {HTMLElement | null} */ (this.node.lastElementChild);
    const bottom = this.node.scrollHeight - this.node.clientHeight;
    const beginning = last ? last.offsetTop - this.node.offsetTop - MARGIN_PX : bottom;
    return Math.max(0, Math.min(bottom, beginning));
  }

  toEnd() {
    this.node.scrollTop = this.end;
    this.newest.hidden = true;
    this.stuck = true;
  }

  /** Draw every message again, for times that read differently after the clock moved. */
  redraw() {
    this.drawn.clear();
    this.draw();
  }
}

/** Bring the log's children into this order, touching only what moved. @param {HTMLElement} log @param {HTMLElement[]} nodes */
function arrange(log, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...log.children]) if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove();
  nodes.forEach((node, index) => {
    if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null);
  });
}

/** Which control of which message has the focus. @param {HTMLElement} log */
function focusedKey(log) {
  const active = document.activeElement;
  if (!active || active === log || !log.contains(active)) return null;
  return { id: active.closest("[data-id]")?.getAttribute("data-id") ?? "", key: active.getAttribute("data-key") ?? "" };
}

/** @param {HTMLElement} log @param {{id: string, key: string}} focus */
function refocus(log, focus) {
  if (log.contains(document.activeElement) && document.activeElement !== log) return;
  const message = [...log.querySelectorAll("[data-id]")].find((node) => node.getAttribute("data-id") === focus.id);
  const control = [...(message?.querySelectorAll("[data-key]") ?? [])].find((node) => node.getAttribute("data-key") === focus.key);
  const target = control && !control.hasAttribute("disabled") ? control : log;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
