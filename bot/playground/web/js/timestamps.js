/** Times as `<t:…>` shows them: in the reader's own zone, relative ones against the playground's clock. */

import { el } from "./dom.js";

const LANGUAGE = "en-GB";

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = {
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  d: { day: "2-digit", month: "2-digit", year: "numeric" },
  D: { day: "numeric", month: "long", year: "numeric" },
  f: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  F: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  s: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  S: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" },
};

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/**
 * The words for a moment in one of Discord's styles.
 * @param {number} moment milliseconds since 1970
 * @param {string} style one of t T d D f F s S R
 * @param {number} now milliseconds since 1970
 */
export function momentText(moment, style, now) {
  if (style === "R") return relative(moment, now);
  return new Intl.DateTimeFormat(LANGUAGE, STYLES[style] ?? STYLES.f).format(new Date(moment));
}

/** @param {number} moment @param {number} now */
function relative(moment, now) {
  const seconds = Math.round((moment - now) / 1000);
  const [unit, size] = UNITS.find((candidate) => Math.abs(seconds) >= candidate[1]) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(LANGUAGE, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

/**
 * A `<time>` whose title gives the full date and, for relative ones, keeps counting.
 * @param {number} seconds since 1970
 * @param {string} style
 * @param {number} now milliseconds since 1970
 */
export function timeElement(seconds, style, now) {
  const moment = seconds * 1000;
  if (!Number.isFinite(new Date(moment).getTime())) return document.createTextNode(`<t:${seconds}>`);
  return el(
    "time",
    {
      class: "moment",
      datetime: new Date(moment).toISOString(),
      title: momentText(moment, "F", now),
      "data-style": style,
    },
    momentText(moment, style, now),
  );
}

/** Bring every relative time on the page up to date. @param {number} now */
export function refreshRelativeTimes(now) {
  for (const node of document.querySelectorAll("time[data-style='R']")) {
    const words = momentText(Date.parse(node.getAttribute("datetime") ?? ""), "R", now);
    if (node.textContent !== words) node.textContent = words;
  }
}

/** How a message's own time is shown: the hour today, the date before. @param {string} iso @param {number} now */
export function messageTime(iso, now) {
  const moment = Date.parse(iso);
  const today = momentText(moment, "d", now) === momentText(now, "d", now);
  const words = today ? momentText(moment, "t", now) : momentText(moment, "s", now);
  return el("time", { datetime: iso, title: momentText(moment, "F", now) }, words);
}
