/** Short notices in the corner; errors stay until they are put away. */

import { byId, el, icon } from "./dom.js";

const SHOWN_MS = 6000;

/**
 * @param {string} words
 * @param {"plain" | "error"} [kind]
 */
export function notify(words, kind = "plain") {
  const board = byId("notices");
  for (const other of board.children) if (other.getAttribute("data-words") === words) other.remove();
  const notice = el("div", { class: `notice ${kind}`, "data-words": words }, el("span", {}, words));
  notice.append(el("button", { type: "button", class: "icon-button", "aria-label": "Close notice", onclick: () => notice.remove() }, icon("close")));
  board.append(notice);
  while (board.children.length > 3) board.firstElementChild?.remove();
  if (kind === "plain") window.setTimeout(() => notice.remove(), SHOWN_MS);
}

/** Show what an exception says. @param {unknown} error */
export function notifyError(error) {
  notify(error instanceof Error ? error.message : String(error), "error");
}
