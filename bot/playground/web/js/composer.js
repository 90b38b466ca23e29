/** The box at the bottom: plain messages, replies, and slash commands. */

import { append, byId, el, fill, icon } from "./dom.js";
import { CommandForm } from "./command-form.js";
import { filterLeaves, slashLeaves } from "./commands.js";
import { authorName, snippet } from "./message.js";
import { Suggestions } from "./suggestions.js";

/** @typedef {import("./types.js").Leaf} Leaf */
/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./command-form.js").Options} Options */

const OFFERED = 40;
const LONGEST = 2000;

/**
 * @typedef {object} ComposerActions
 * @property {(content: string, replyTo: string | undefined, ping: boolean) => Promise<boolean>} say
 * @property {(leaf: Leaf, options: Options) => void} command
 * @property {(leaf: Leaf, options: Options, focused: string) => Promise<import("./types.js").Choice[]>} autocomplete
 * @property {Omit<import("./option-fields.js").OptionContext, "autocomplete">} lists
 */

/** The composer of the open channel. */
export class Composer {
  /** @param {Session} session @param {ComposerActions} actions */
  constructor(session, actions) {
    this.session = session;
    this.actions = actions;
    /** @type {CommandForm | null} */
    this.form = null;
    this.warned = "";
    this.text = el("textarea", { id: "composer-text", rows: "1", "aria-label": "Message", "aria-describedby": "composer-tip", maxlength: 12000 });
    // A multi-line box cannot be a combobox, so a line that begins with a slash moves to a field of its own.
    this.line = el("input", { id: "command-text", type: "text", "aria-label": "Command", spellcheck: "false", hidden: true });
    this.suggestions = new Suggestions(this.line, "Commands", (suggestion) => this.choose(suggestion.value));
    this.ping = el("input", { type: "checkbox", id: "reply-ping", checked: true });
    this.replyBar = el("div", { class: "reply-bar", hidden: true });
    this.tip = el("p", { class: "composer-tip", id: "composer-tip" });
    this.formPlace = el("div", { class: "command-place" });
    const slash = el("button", { type: "button", class: "icon-button", "aria-label": "Commands", onclick: () => this.begin("/") }, icon("slash"));
    const send = el("button", { type: "button", class: "icon-button send-message", "aria-label": "Send message", onclick: () => this.submit() }, icon("send"));
    this.row = el("div", { class: "composer-row" }, slash, this.text, this.line, send);
    fill(byId("composer"), this.suggestions.list, this.replyBar, this.formPlace, this.row, this.tip);
    this.text.addEventListener("input", () => this.typed());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.line.addEventListener("input", () => this.lineTyped());
    this.line.addEventListener("keydown", (event) => this.key(event));
    this.line.addEventListener("blur", () => this.suggestions.hide());
    this.line.addEventListener("focus", () => this.lineTyped());
    session.on(["reply", "channel"], () => this.drawReply());
    session.on(["commands"], () => this.suggestions.open && this.lineTyped());
    session.on(["channel"], () => this.leave(false));
    session.on(["channel", "world", "bot"], () => this.drawTip());
  }

  get leaves() {
    return slashLeaves(this.session.commands);
  }

  drawTip() {
    const { place, world } = this.session;
    const direct = world.dms.some((dm) => dm.id === place?.id);
    const name = `${direct ? "" : "#"}${place?.name ?? ""}`;
    const narrow = matchMedia("(max-width: 480px)").matches;
    this.text.placeholder = narrow ? "Message or /command" : `Message ${name}, or / for commands`;
    this.tip.textContent = this.session.world.bot.online ? "" : "The bot is not running: nothing will answer until it is started.";
  }

  /** Put words into the box and the cursor behind them. @param {string} words */
  begin(words) {
    this.leave(false);
    this.show(this.text, words);
    this.text.focus();
    this.typed();
  }

  typed() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, 180)}px`;
    if (/^\/[^\n]*$/.test(this.text.value)) this.show(this.line, this.text.value);
  }

  lineTyped() {
    const { value } = this.line;
    if (!value.startsWith("/")) {
      this.show(this.text, value);
      return;
    }
    const fitting = filterLeaves(this.leaves, value.slice(1)).slice(0, OFFERED);
    const nothing = this.leaves.length ? "No command fits. Delete a few letters. Some commands are for the instructor, and some for servers only." : "No commands here yet: is the bot running?";
    this.suggestions.show(fitting.map(suggestionOf), 0, nothing);
  }

  /**
   * Go on in this one of the two fields.
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   * @param {string} words
   */
  show(field, words) {
    const other = field === this.text ? this.line : this.text;
    field.value = words;
    field.hidden = false;
    if (document.activeElement === other) field.focus();
    other.value = "";
    other.hidden = true;
    if (field === this.line && document.activeElement !== field) field.focus();
    if (field === this.text) this.suggestions.hide();
  }

  get field() {
    return this.line.hidden ? this.text : this.line;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (this.suggestions.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && !this.line.hidden) this.show(this.text, "");
    else if (event.key === "Escape" && this.session.replyTo) this.session.reply(null);
  }

  async submit() {
    const content = this.field.value.trim();
    if (!content) return;
    if ([...content].length > LONGEST) {
      this.tip.textContent = `A message may have ${LONGEST} characters; this one has ${[...content].length}.`;
      return;
    }
    if (content !== this.warned && this.isUnknownCommand(content)) {
      this.warned = content;
      this.tip.textContent = `No command fits “${content}” here. Another person or place may have it. Press Enter again to send it as a message.`;
      return;
    }
    const reply = this.session.replyTo;
    if (!(await this.actions.say(content, reply?.id, this.ping.checked))) return;
    this.warned = "";
    this.drawTip();
    this.show(this.text, "");
    this.session.reply(null);
    this.typed();
  }

  /** Tell whether a line reads like a command that nobody offers here. @param {string} content */
  isUnknownCommand(content) {
    return /^\/[a-z]/i.test(content) && this.leaves.length > 0 && !filterLeaves(this.leaves, content.slice(1)).length;
  }

  /** @param {Leaf} leaf */
  choose(leaf) {
    this.show(this.text, "");
    this.form = new CommandForm(leaf, {
      lists: this.actions.lists,
      autocomplete: this.actions.autocomplete,
      onLeave: () => this.leave(true),
      onSend: (sent, options) => {
        this.leave(true);
        this.actions.command(sent, options);
      },
    });
    fill(this.formPlace, this.form.node);
    this.row.hidden = true;
    this.form.focus();
  }

  /** Open the form of the command with this path, if it is registered here. @param {string} path */
  use(path) {
    const leaf = this.leaves.find((candidate) => candidate.path === path);
    if (leaf) this.choose(leaf);
    else this.begin(`/${path}`);
  }

  /** @param {boolean} focus */
  leave(focus) {
    this.form = null;
    this.formPlace.replaceChildren();
    this.row.hidden = false;
    this.suggestions.hide();
    if (focus) this.text.focus();
  }

  drawReply() {
    const message = this.session.replyTo;
    this.replyBar.hidden = !message;
    if (!message) return;
    this.ping.checked = true;
    const stop = el("button", { type: "button", class: "icon-button", "aria-label": "Stop replying", onclick: () => this.session.reply(null) }, icon("close"));
    fill(this.replyBar);
    append(
      this.replyBar,
      el("span", { class: "reply-words" }, "Replying to ", el("b", {}, authorName(message.author)), `: ${snippet(message)}`),
      el("label", { class: "reply-ping" }, this.ping, "ping the author"),
      stop,
    );
    this.leave(true);
  }
}

/** @param {Leaf} leaf */
function suggestionOf(leaf) {
  const needed = leaf.options.map((option) => (option.required ? option.name : `${option.name}?`)).join(" ");
  return {
    value: leaf,
    label: leaf.path,
    children: [
      el("span", { class: "suggestion-head" }, el("b", {}, `/${leaf.path}`), needed ? el("span", { class: "suggestion-options" }, ` ${needed}`) : null),
      el("small", {}, leaf.description),
    ],
  };
}
