/** The controls at the top: who one is, what time it is, whether the bot runs, theme and developer panel. */

import { append, byId, el, fill, freshId, icon } from "./dom.js";
import { momentText } from "./timestamps.js";

/** @typedef {import("./session.js").Session} Session */

/**
 * @typedef {object} TopActions
 * @property {(user: string) => void} become
 * @property {(change: {advance: number} | {at: string} | {reset: true}) => void} clock
 * @property {(action: "stop" | "start" | "restart" | "kill") => void} bot
 * @property {() => void} developer
 */

const HOUR_S = 3600;
const THEME = "lemma-playground-theme";

/** @param {Session} session @param {TopActions} actions */
export function topBar(session, actions) {
  const people = el("div", { class: "people" });
  const clock = clockControl(session, actions);
  const bot = botControl(session, actions);
  const developer = el("button", { type: "button", class: "chip", id: "developer-toggle", "aria-expanded": "false", "aria-controls": "developer", onclick: actions.developer }, icon("code"), el("span", { class: "wide-only" }, "Developer"));
  developer.setAttribute("aria-label", "Developer panel");
  fill(byId("controls"), people, clock, bot, themeControl(), developer);
  const drawPeople = () => fill(people, peopleControl(session, actions));
  session.on(["world"], drawPeople);
  drawPeople();
}

/** @param {Session} session @param {TopActions} actions */
function peopleControl(session, actions) {
  const name = freshId("person");
  const choices = session.world.users
    .filter((person) => !person.bot)
    .map((person) => {
      const input = el("input", { type: "radio", name, value: person.id, checked: person.id === session.user });
      input.addEventListener("change", () => actions.become(person.id));
      return el("label", { class: "person" }, input, el("span", { class: "person-face" }, el("b", {}, person.name), el("small", {}, roleWord(person.role))));
    });
  return el("fieldset", {}, el("legend", { class: "sr-only" }, "Act as"), ...choices);
}

/** @param {string | undefined} role */
function roleWord(role) {
  const word = role || "learner";
  return word[0].toUpperCase() + word.slice(1);
}

/**
 * A button with a panel that opens under it.
 * @param {string} label
 * @param {HTMLElement} words
 * @param {string} drawing
 * @param {HTMLElement} panel
 */
function disclosure(label, words, drawing, panel) {
  panel.id = freshId("panel");
  panel.hidden = true;
  const button = el("button", { type: "button", class: "chip", "aria-expanded": "false", "aria-controls": panel.id }, el("span", { class: "sr-only" }, `${label}: `), icon(drawing), words);
  const node = el("div", { class: "disclosure" }, button, panel);
  const set = (/** @type {boolean} */ open) => {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => set(panel.hidden));
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    set(false);
    button.focus();
  });
  document.addEventListener("pointerdown", (event) => !node.contains(/** @type {Node} */ (event.target)) && set(false));
  return node;
}

/** @param {Session} session @param {TopActions} actions */
function clockControl(session, actions) {
  const words = el("span", { class: "clock-words", id: "clock-words" });
  const full = el("p", { class: "clock-full" });
  const jump = (/** @type {string} */ label, /** @type {() => Parameters<TopActions["clock"]>[0]} */ change) =>
    el("button", { type: "button", class: "button secondary", onclick: () => actions.clock(change()) }, label);
  const panel = el(
    "div",
    { class: "panel" },
    full,
    jump("+1 hour", () => ({ advance: HOUR_S })),
    jump("To tomorrow morning", () => ({ at: tomorrowMorning(session.now()) })),
    jump("+1 day", () => ({ advance: 24 * HOUR_S })),
    jump("+1 week", () => ({ advance: 7 * 24 * HOUR_S })),
    jump("Reset to the real time", () => ({ reset: true })),
    el("p", { class: "panel-note" }, "Moves the simulation’s time, so tomorrow’s problem can be seen now. Shown in your own time zone."),
  );
  const tick = () => {
    const now = session.now();
    const short = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(now);
    if (words.textContent !== short) words.textContent = short;
    const long = momentText(now, "F", now);
    if (full.textContent !== long) full.textContent = long;
  };
  session.on(["clock"], tick);
  window.setInterval(tick, 1000);
  tick();
  return disclosure("Clock", words, "clock", panel);
}

/** When it is nine on the next day both here and in UTC, where a new server's day is counted. @param {number} now */
function tomorrowMorning(now) {
  const day = new Date(now);
  day.setDate(day.getDate() + 1);
  day.setHours(9, 0, 0, 0);
  const there = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate(), 9);
  return new Date(Math.max(day.getTime(), there)).toISOString();
}

/** @param {Session} session @param {TopActions} actions */
function botControl(session, actions) {
  const words = el("span", { class: "bot-state", id: "bot-state" });
  const panel = el("div", { class: "panel" });
  const draw = () => {
    const { supervised, bot: { online } } = session.world;
    words.className = `bot-state ${online ? "online" : "offline"}`;
    const state = session.connected ? (online ? "online" : "offline") : "reconnecting…";
    fill(words, el("span", { class: "not-narrow" }, "Bot "), state);
    fill(panel, el("p", {}, online ? "The bot is connected and answers." : "The bot is not connected. Messages and buttons stay."));
    if (!supervised) append(panel, el("p", { class: "panel-note" }, "It was started elsewhere, so it cannot be stopped from here."));
    else append(panel, control("Start", "start", online), control("Stop", "stop", !online), control("Restart", "restart", false), control("Kill (as kill -9)", "kill", !online));
  };
  const control = (/** @type {string} */ label, /** @type {Parameters<TopActions["bot"]>[0]} */ action, /** @type {boolean} */ off) =>
    el("button", { type: "button", class: "button secondary", disabled: off, onclick: () => actions.bot(action) }, label);
  session.on(["bot", "connection", "world"], draw);
  draw();
  return disclosure("Bot status", words, "person", panel);
}

function themeControl() {
  const root = document.documentElement;
  const stored = localStorage.getItem(THEME);
  if (stored) root.dataset.theme = stored;
  const dark = () => (root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const button = el("button", { type: "button", class: "chip", id: "theme-toggle", "aria-label": "Dark theme", "aria-pressed": String(dark()) }, icon("theme"));
  button.addEventListener("click", () => {
    const next = dark() ? "light" : "dark";
    root.dataset.theme = next;
    localStorage.setItem(THEME, next);
    button.setAttribute("aria-pressed", String(next === "dark"));
  });
  return button;
}
