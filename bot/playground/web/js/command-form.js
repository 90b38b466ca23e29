/** The form for a chosen slash command: one labelled field an option, the required ones first. */

import { append, el, freshId, icon } from "./dom.js";
import { optionHint } from "./commands.js";
import { optionField } from "./option-fields.js";

/** @typedef {import("./types.js").Leaf} Leaf */
/** @typedef {import("./option-fields.js").OptionField} OptionField */
/** @typedef {Record<string, import("./api.js").OptionValue>} Options */

/** One command being filled in. */
export class CommandForm {
  /**
   * @param {Leaf} leaf
   * @param {object} setup
   * @param {Omit<import("./option-fields.js").OptionContext, "autocomplete">} setup.lists
   * @param {(leaf: Leaf, options: Options, focused: string) => Promise<import("./types.js").Choice[]>} setup.autocomplete
   * @param {(leaf: Leaf, options: Options) => void} setup.onSend
   * @param {() => void} setup.onLeave
   */
  constructor(leaf, setup) {
    this.leaf = leaf;
    this.setup = setup;
    /** @type {OptionField[]} */
    this.fields = [];
    /** @type {Map<string, HTMLElement>} */
    this.complaints = new Map();
    const title = freshId("command");
    this.node = el("form", { class: "command-form", "aria-labelledby": title, novalidate: true });
    const leave = el("button", { type: "button", class: "icon-button", "aria-label": "Leave the command", onclick: () => setup.onLeave() }, icon("close"));
    this.sendButton = el("button", { type: "submit", class: "button primary send" }, "Send");
    append(
      this.node,
      el("div", { class: "command-head" }, el("div", { id: title }, el("b", {}, `/${leaf.path}`), " ", el("span", { class: "command-about" }, leaf.description)), leave),
      leaf.options.length ? el("div", { class: "option-grid" }, ...leaf.options.map((option) => this.row(option))) : null,
      el("div", { class: "command-foot" }, el("span", { class: "command-tip" }, leaf.options.some((option) => option.required) ? "* is needed. Enter sends, Escape leaves." : "Enter sends, Escape leaves."), this.sendButton),
    );
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.node.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {import("./types.js").CommandOption} option */
  row(option) {
    const id = freshId("option");
    const hint = optionHint(option);
    const about = el("small", { id: `${id}-about` }, hint ? `${option.description} (${hint})` : option.description);
    const complaint = el("small", { id: `${id}-error`, class: "complaint", role: "alert" });
    this.complaints.set(option.name, complaint);
    const field = optionField(option, id, `${id}-about ${id}-error`, {
      ...this.setup.lists,
      autocomplete: (name, typed) => this.setup.autocomplete(this.leaf, { ...this.drafts(), [name]: typed }, name),
    });
    this.fields.push(field);
    const label = el("label", { for: id }, option.name, option.required ? el("span", { class: "needed" }, " *") : null);
    return el("div", { class: "option" }, label, field.node, about, complaint);
  }

  focus() {
    (this.fields[0]?.focusTarget ?? this.sendButton).focus();
  }

  /** What the fields hold now, for the bot's autocomplete. @returns {Options} */
  drafts() {
    const drafts = this.fields.map((field) => /** @type {const} */ ([field.option.name, field.filled() ? field.draft() : null]));
    return Object.fromEntries(drafts.filter((draft) => draft[1] !== null));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.setup.onLeave();
    }
  }

  async send() {
    /** @type {Options} */
    const options = {};
    /** @type {OptionField | null} */
    let first = null;
    for (const field of this.fields) {
      try {
        const value = await field.read();
        if (value !== null) options[field.option.name] = value;
        this.complain(field, "");
      } catch (error) {
        this.complain(field, error instanceof Error ? error.message : String(error));
        first ??= field;
      }
    }
    if (first) first.focusTarget.focus();
    else this.setup.onSend(this.leaf, options);
  }

  /** @param {OptionField} field @param {string} words */
  complain(field, words) {
    const place = this.complaints.get(field.option.name);
    if (place && place.textContent !== words) place.textContent = words;
    field.focusTarget.setAttribute("aria-invalid", String(words !== ""));
  }
}
