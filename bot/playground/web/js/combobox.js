/** A field that offers values while one types: fixed choices, people, channels, roles, or the bot's own autocomplete. */

import { el } from "./dom.js";
import { Suggestions } from "./suggestions.js";

/** @typedef {import("./types.js").Choice} Choice */

const PAUSE_MS = 120;
/** Room for the label between a field and a list above it. */
const LABEL_PX = 28;

/** A text field whose value may differ from the words shown. */
export class Combobox {
  /**
   * @param {object} setup
   * @param {string} setup.id
   * @param {string} setup.label
   * @param {string} setup.describedBy
   * @param {boolean} setup.required
   * @param {boolean} setup.free whether words that were not offered count as a value
   * @param {(typed: string) => Choice[] | Promise<Choice[]>} setup.source
   * @param {() => void} [setup.onChange]
   */
  constructor(setup) {
    this.setup = setup;
    /** @type {Choice | null} */
    this.picked = null;
    this.asked = 0;
    this.input = el("input", {
      id: setup.id,
      type: "text",
      class: "field",
      "aria-describedby": setup.describedBy,
      "aria-required": String(setup.required),
      spellcheck: "false",
    });
    this.suggestions = new Suggestions(this.input, setup.label, (suggestion) => this.take(suggestion.value));
    this.node = el("div", { class: "combobox" }, this.input, this.suggestions.list);
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("focus", () => this.offer());
    this.input.addEventListener("click", () => !this.suggestions.open && this.offer());
    this.input.addEventListener("blur", () => this.suggestions.hide());
    this.input.addEventListener("keydown", (event) => this.key(event));
  }

  /** The value to send, or null where nothing counts as one. @returns {string | number | null} */
  get value() {
    if (this.picked) return this.picked.value;
    return this.setup.free && this.input.value.trim() ? this.input.value : null;
  }

  /** Words were typed that stand for nothing. */
  get unknown() {
    return !this.picked && !this.setup.free && this.input.value.trim() !== "";
  }

  /** @param {Choice} choice */
  take(choice) {
    window.clearTimeout(this.timer);
    this.picked = choice;
    this.input.value = choice.name;
    this.setup.onChange?.();
  }

  typed() {
    this.picked = null;
    this.setup.onChange?.();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.offer(), PAUSE_MS);
  }

  /** Ask the source; a late answer to an older question is dropped. */
  async offer() {
    if (document.activeElement !== this.input) return;
    this.asked += 1;
    const question = this.asked;
    const typed = this.picked ? "" : this.input.value;
    /** @type {Choice[]} */
    let choices = [];
    let nothing = this.setup.free ? "Nothing fits. What you wrote is sent as it is." : "Nothing fits.";
    try {
      choices = await this.setup.source(typed);
    } catch (error) {
      nothing = error instanceof Error ? error.message : "No suggestions came back.";
    }
    if (question !== this.asked || document.activeElement !== this.input) return;
    const offered = choices.map((choice) => ({ value: choice, label: choice.name }));
    if (!offered.length && this.setup.free && !typed) {
      this.suggestions.hide();
      return;
    }
    const first = this.input.value && !this.picked ? 0 : -1;
    this.suggestions.show(offered, first, nothing);
    this.place();
  }

  /** The list floats over everything, above or below the field, wherever there is more room. */
  place() {
    const at = this.input.getBoundingClientRect();
    const { style } = this.suggestions.list;
    const above = at.top > window.innerHeight - at.bottom;
    style.left = `${at.left}px`;
    style.width = `${at.width}px`;
    style.maxHeight = `${Math.min(260, (above ? at.top : window.innerHeight - at.bottom) - LABEL_PX - 8)}px`;
    style.top = above ? "auto" : `${at.bottom + 4}px`;
    style.bottom = above ? `${window.innerHeight - at.top + LABEL_PX}px` : "auto";
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Tab" && !this.input.value) return;
    if (this.suggestions.key(event)) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      this.offer();
    }
  }
}
