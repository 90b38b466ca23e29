/** A small menu at the control that opened it. */

import { el } from "./dom.js";

/** @typedef {{label: string, about?: string, run: () => void}} MenuItem */

/**
 * Open a menu; arrows move, Enter chooses, Escape or a click elsewhere closes.
 * @param {HTMLElement} opener
 * @param {string} label
 * @param {MenuItem[]} items
 */
export function openMenu(opener, label, items) {
  const menu = el("div", { class: "menu", role: "menu", "aria-label": label });
  const close = (/** @type {boolean} */ back) => {
    if (!menu.isConnected) return;
    document.removeEventListener("pointerdown", outside, true);
    menu.remove();
    opener.setAttribute("aria-expanded", "false");
    if (back) opener.focus();
  };
  const outside = (/** @type {Event} */ event) => !menu.contains(/** @type {Node} */ (event.target)) && close(false);
  const buttons = items.map((item) =>
    el(
      "button",
      {
        type: "button",
        class: "menu-item",
        role: "menuitem",
        tabindex: "-1",
        onclick: () => {
          close(true);
          item.run();
        },
      },
      item.label,
      item.about ? el("small", {}, item.about) : null,
    ),
  );
  menu.append(...buttons);
  menu.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: (at + 1) % buttons.length, ArrowUp: (at + buttons.length - 1) % buttons.length, Home: 0, End: buttons.length - 1 };
    if (event.key === "Escape" || event.key === "Tab") close(true);
    else if (event.key in moves) buttons[moves[event.key]].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(menu);
  place(menu, opener);
  opener.setAttribute("aria-expanded", "true");
  document.addEventListener("pointerdown", outside, true);
  buttons[0]?.focus();
}

/** Beside the opener, inside the window. @param {HTMLElement} menu @param {HTMLElement} opener */
function place(menu, opener) {
  const at = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.right - width, window.innerWidth - width - 8));
  const below = at.bottom + 4;
  const top = below + height < window.innerHeight - 8 ? below : Math.max(8, at.top - height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}
