/** Faults on demand: what the network does to a bot on a bad day. */

import { setFault } from "./api.js";
import { el } from "./dom.js";
import { notify, notifyError } from "./notices.js";

/** @type {{label: string, about: string, fault: Record<string, any>}[]} */
const FAULTS = [
  { label: "Slow answers", about: "The next 3 requests of the bot take 2 s.", fault: { route: ".*", delay: 2, times: 3 } },
  { label: "Rate limit", about: "The next request is refused with 429.", fault: { route: ".*", status: 429, times: 1, retry_after: 1 } },
  { label: "Server error", about: "The next 2 requests fail with 502.", fault: { route: ".*", status: 502, times: 2 } },
  { label: "Lost line", about: "The gateway closes; the bot resumes.", fault: { gateway: "close", code: 4000 } },
  { label: "Lost session", about: "The gateway forgets the session; the bot begins anew.", fault: { gateway: "invalid", resumable: false } },
];

/** The switches, for the developer panel. */
export function faultControls() {
  const press = async (/** @type {string} */ words, /** @type {Record<string, any>} */ fault) => {
    try {
      await setFault(fault);
      notify(words);
    } catch (error) {
      notifyError(error);
    }
  };
  const buttons = FAULTS.map(({ label, about, fault }) =>
    el("li", {}, el("button", { type: "button", class: "button secondary", onclick: () => press(`${label}: ${about}`, fault) }, label), el("small", {}, about)),
  );
  const clear = el("button", { type: "button", class: "text-button", onclick: () => press("No faults any more.", { clear: true }) }, "Clear faults");
  return el("details", { class: "faults" }, el("summary", {}, "Faults"), el("ul", {}, ...buttons), clear);
}
