/** A select menu as the bot's messages and forms carry it: a button that opens a listbox, one choice or several. */

import { el, freshId, icon } from "./dom.js";
import { emojiNode } from "./inline.js";

/** @typedef {import("./types.js").SelectOption} SelectOption */

/**
 * @typedef {object} SelectSetup
 * @property {string} label accessible name
 * @property {string} placeholder
 * @property {SelectOption[]} options
 * @property {number} min
 * @property {number} max
 * @property {boolean} disabled
 * @property {string} [describedBy]
 * @property {string} [key] what the page finds it by after drawing the message again
 * @property {(values: string[]) => void} onCommit
 */

/** The select-only combobox of the ARIA practices. */
export class Select {
  /** @param {SelectSetup} setup */
  constructor(setup) {
    this.setup = setup;
    this.values = setup.options.filter((option) => option.default).map((option) => option.value);
    this.committed = this.values.join("\n");
    this.active = 0;
    this.typed = "";
    const id = freshId("select");
    this.words = el("span", { class: "select-words" });
    this.button = el(
      "button",
      {
        type: "button",
        class: "select-button",
        id,
        role: "combobox",
        "aria-haspopup": "listbox",
        "aria-expanded": "false",
        "aria-controls": `${id}-list`,
        "aria-label": setup.label,
        "aria-describedby": setup.describedBy,
        "data-key": setup.key,
        disabled: setup.disabled,
        onclick: () => (this.open ? this.close(true) : this.show()),
        onkeydown: (/** @type {KeyboardEvent} */ event) => this.key(event),
        onblur: () => this.open && this.close(true),
      },
      this.words,
      icon("down"),
    );
    this.list = el("div", {
      class: "select-list",
      role: "listbox",
      id: `${id}-list`,
      "aria-label": setup.label,
      "aria-multiselectable": String(setup.max > 1),
      hidden: true,
      onmousedown: (/** @type {MouseEvent} */ event) => event.preventDefault(),
    });
    setup.options.forEach((option, index) => this.list.append(this.optionNode(option, index)));
    this.node = el("div", { class: "select" }, this.button, this.list);
    this.write();
  }

  get open() {
    return !this.list.hidden;
  }

  /** @param {SelectOption} option @param {number} index */
  optionNode(option, index) {
    return el(
      "div",
      { class: "select-option", role: "option", id: `${this.list.id}-${index}`, "aria-selected": "false", onclick: () => this.choose(index) },
      el("span", { class: "tick", "aria-hidden": "true" }),
      el(
        "span",
        { class: "select-text" },
        el("span", {}, emojiNode(option.emoji), option.label),
        option.description ? el("small", {}, option.description) : null,
      ),
    );
  }

  /** Show what is chosen, in the button and in the list. */
  write() {
    const chosen = this.setup.options.filter((option) => this.values.includes(option.value)).map((option) => option.label);
    this.words.textContent = chosen.join(", ") || this.setup.placeholder;
    this.words.classList.toggle("placeholder", chosen.length === 0);
    this.button.setAttribute("aria-label", chosen.length ? `${this.setup.label}: ${chosen.join(", ")}` : this.setup.label);
    this.setup.options.forEach((option, index) => {
      this.list.children[index].setAttribute("aria-selected", String(this.values.includes(option.value)));
    });
  }

  show() {
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    const below = window.innerHeight - this.button.getBoundingClientRect().bottom;
    this.list.classList.toggle("upwards", below < 260 && this.button.getBoundingClientRect().top > below);
    this.move(Math.max(this.setup.options.findIndex((option) => this.values.includes(option.value)), 0));
  }

  /** @param {boolean} commit */
  close(commit) {
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    this.button.removeAttribute("aria-activedescendant");
    const now = this.values.join("\n");
    if (!commit || now === this.committed) return;
    if (this.values.length < this.setup.min && this.values.length > 0) return;
    this.committed = now;
    this.setup.onCommit(this.values);
  }

  /** @param {number} index */
  move(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.classList.toggle("active", at === index));
    const option = this.list.children[index];
    if (!option) return;
    this.button.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} index */
  choose(index) {
    const { options, max, min } = this.setup;
    const value = options[index]?.value;
    if (value === undefined) return;
    const had = this.values.includes(value);
    if (max <= 1) this.values = had && min === 0 ? [] : [value];
    else if (had) this.values = this.values.filter((other) => other !== value);
    else if (this.values.length < max) this.values = [...this.values, value];
    this.write();
    if (max <= 1) this.close(true);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const last = this.setup.options.length - 1;
    if (!this.open) {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      this.show();
    } else if (event.key === "Escape") this.close(false);
    else if (event.key === "Tab") return this.close(true);
    else if (event.key === "Enter" || event.key === " ") this.choose(this.active);
    else if (event.key === "ArrowDown") this.move(Math.min(this.active + 1, last));
    else if (event.key === "ArrowUp") this.move(Math.max(this.active - 1, 0));
    else if (event.key === "Home") this.move(0);
    else if (event.key === "End") this.move(last);
    else if (event.key.length === 1) this.seek(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Jump to the option that begins with what was typed. @param {string} letter */
  seek(letter) {
    this.typed += letter.toLowerCase();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.typed = "";
    }, 700);
    const found = this.setup.options.findIndex((option) => option.label.toLowerCase().startsWith(this.typed));
    if (found >= 0) this.move(found);
  }
}
