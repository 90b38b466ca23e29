/** The list of channels, their threads, and direct messages. */

import { byId, el, fill, icon } from "./dom.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.js").Channel} Channel */

const THREADS = new Set([10, 11, 12]);

/** @param {Channel | import("./types.js").DirectChannel} place */
export const isThread = (place) => THREADS.has(place.type ?? -1);

/**
 * Keep the list up to date.
 * @param {Session} session
 * @param {{open: (id: string) => void, openDirect: () => void}} actions
 */
export function channelList(session, actions) {
  const nav = byId("channels");
  const toggle = byId("open-channels");
  toggle.append(icon("menu"));
  const setOpen = (/** @type {boolean} */ open) => {
    nav.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
  };
  toggle.addEventListener("click", () => setOpen(!nav.classList.contains("open")));
  nav.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !nav.classList.contains("open")) return;
    setOpen(false);
    toggle.focus();
  });
  const go = (/** @type {string} */ id) => {
    setOpen(false);
    actions.open(id);
  };
  const draw = () => {
    const { world } = session;
    const focused = nav.contains(document.activeElement) ? document.activeElement?.getAttribute("data-place") : null;
    const tops = world.channels.filter((channel) => !isThread(channel) && (channel.type === 0 || channel.type === 5));
    const threadsOf = (/** @type {Channel} */ top) => world.channels.filter((channel) => isThread(channel) && channel.parent_id === top.id);
    const direct = world.dms.map((dm) => el("li", {}, placeButton(session, dm.id, dm.name, "person", go)));
    const begin = el("li", {}, el("button", { type: "button", class: "place", "data-place": "new", onclick: () => (setOpen(false), actions.openDirect()) }, icon("person"), el("span", {}, "Message the bot")));
    fill(
      nav,
      el("h2", {}, world.guild.name),
      el("ul", {}, ...tops.map((top) => el("li", {}, placeButton(session, top.id, top.name, "hash", go), threadList(session, threadsOf(top), go)))),
      el("h2", {}, "Direct messages"),
      el("ul", {}, ...direct, ...(world.dms.some((dm) => dm.with_bot) ? [] : [begin])),
      el("p", { class: "nav-note" }, "A local simulation with made-up people. Nothing leaves this computer, no message reaches Discord."),
    );
    if (focused) [...nav.querySelectorAll("button")].find((button) => button.dataset.place === focused)?.focus();
  };
  session.on(["world", "channel", "unread"], draw);
  draw();
}

/** @param {Session} session @param {Channel[]} threads @param {(id: string) => void} go */
function threadList(session, threads, go) {
  if (!threads.length) return null;
  const entries = threads.map((thread) => el("li", {}, placeButton(session, thread.id, thread.name, "thread", go, thread.archived)));
  return el("ul", { class: "threads" }, ...entries);
}

/**
 * @param {Session} session
 * @param {string} id
 * @param {string} name
 * @param {string} drawing
 * @param {(id: string) => void} go
 * @param {boolean} [archived]
 */
function placeButton(session, id, name, drawing, go, archived) {
  const unread = session.unread.has(id);
  return el(
    "button",
    {
      type: "button",
      class: `place${unread ? " unread" : ""}${archived ? " archived" : ""}`,
      "aria-current": id === session.channel ? "page" : null,
      "data-place": id,
      onclick: () => go(id),
    },
    icon(drawing),
    el("span", {}, name),
    archived ? el("small", {}, "archived") : null,
    unread ? el("span", { class: "dot" }, el("span", { class: "sr-only" }, "new messages")) : null,
  );
}
