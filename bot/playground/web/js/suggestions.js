/** The list under a text field of the ARIA combobox pattern: focus stays in the field, arrows move through the list. */

import { el, fill, freshId } from "./dom.js";

/** @typedef {{value: any, label: string, children?: Node[]}} Suggestion */

/** One list bound to one field. */
export class Suggestions {
  /**
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   * @param {string} label what the list offers
   * @param {(suggestion: Suggestion) => void} onPick
   */
  constructor(field, label, onPick) {
    this.field = field;
    this.onPick = onPick;
    /** @type {Suggestion[]} */
    this.offered = [];
    this.active = -1;
    this.list = el("div", { class: "suggestions", role: "listbox", id: freshId("list"), "aria-label": label, hidden: true });
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", this.list.id);
    field.setAttribute("autocomplete", "off");
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get open() {
    return !this.list.hidden;
  }

  /**
   * @param {Suggestion[]} offered
   * @param {number} active which one Enter takes; -1 for none
   * @param {string} [nothing] said when there is none
   */
  show(offered, active, nothing = "Nothing fits.") {
    this.offered = offered;
    const options = offered.map((suggestion, index) => this.option(suggestion, index));
    const note = el("div", { class: "suggestion-note", role: "option", "aria-disabled": "true", "aria-selected": "false" }, nothing);
    fill(this.list, options.length ? options : note);
    this.list.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.move(Math.min(active, offered.length - 1));
  }

  /** @param {Suggestion} suggestion @param {number} index */
  option(suggestion, index) {
    return el(
      "div",
      {
        class: "suggestion",
        role: "option",
        id: `${this.list.id}-${index}`,
        "aria-selected": "false",
        onclick: () => this.pick(index),
        onmousemove: () => this.active !== index && this.move(index),
      },
      suggestion.children ?? [suggestion.label],
    );
  }

  hide() {
    this.list.hidden = true;
    this.active = -1;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {number} index */
  move(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = index >= 0 ? this.list.children[index] : null;
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {number} index */
  pick(index) {
    const suggestion = this.offered[index];
    if (!suggestion) return;
    this.hide();
    this.onPick(suggestion);
  }

  /**
   * Takes the keys that belong to the list.
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was used up
   */
  key(event) {
    if (!this.open || event.isComposing) return false;
    const count = this.offered.length;
    /** @type {Record<string, () => void>} */
    const moves = {
      ArrowDown: () => this.move(count ? (this.active + 1) % count : -1),
      ArrowUp: () => this.move(count ? (this.active + count - (this.active < 0 ? 0 : 1)) % count : -1),
      PageDown: () => this.move(Math.min(this.active + 8, count - 1)),
      PageUp: () => this.move(Math.max(this.active - 8, 0)),
      Escape: () => this.hide(),
    };
    if ((event.key === "Enter" || event.key === "Tab") && this.active >= 0 && !event.shiftKey) this.pick(this.active);
    else if (moves[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) moves[event.key]();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
