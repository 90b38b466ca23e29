/** One message of the log. */

import { append, el, freshId, icon } from "./dom.js";
import { components } from "./components.js";
import { embedNode } from "./embeds.js";
import { markdown } from "./markdown.js";
import { attachment } from "./media.js";
import { messageTime } from "./timestamps.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Author} Author */

/**
 * What one message can be asked to do.
 * @typedef {object} MessageActions
 * @property {(message: Message) => void} reply
 * @property {(message: Message) => void} dismiss
 * @property {(message: Message, opener: HTMLElement) => void} openMenu
 * @property {(message: Message, customId: string, values: string[] | undefined, node: HTMLElement) => void} press
 * @property {(message: Message, emoji: string, on: boolean) => void} react
 * @property {() => string} me who looks
 * @property {(id: string) => void} openChannel
 * @property {Omit<import("./components.js").Surroundings, "press">} around
 */

const THINKING = 1 << 7;
const EPHEMERAL = 1 << 6;
/** @type {Record<number, string>} what a system message says after its author's name */
const SYSTEM = { 6: "pinned a message.", 7: "joined the server.", 18: "started a thread:", 21: "started this thread." };

/** @param {Message} message */
export const isEphemeral = (message) => Boolean(message.ephemeral || (message.flags ?? 0) & EPHEMERAL);

/** @param {Author | undefined} author */
export const authorName = (author) => author?.global_name || author?.username || "Somebody";

/**
 * @param {Message} message
 * @param {MessageActions} actions
 */
export function messageNode(message, actions) {
  const heading = freshId("author");
  const node = el("article", {
    class: classOf(message),
    "data-id": message.id,
    "aria-labelledby": heading,
  });
  append(node, context(message), avatar(message.author), el("div", { class: "message-main" }, head(message, heading, actions), body(message, actions), foot(message, actions)));
  if (!((message.flags ?? 0) & THINKING)) node.append(toolbar(message, actions));
  return node;
}

/** @param {Message} message */
function classOf(message) {
  const system = SYSTEM[message.type ?? 0] ? " system" : "";
  return `message${message.author.bot ? " from-bot" : ""}${isEphemeral(message) ? " ephemeral" : ""}${system}`;
}

/** @param {Author} author */
export function avatar(author) {
  const name = authorName(author);
  const hue = [...author.id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 6, 7);
  return el("div", { class: `avatar hue-${author.bot ? "bot" : hue}`, "aria-hidden": "true" }, author.bot ? "λ" : name.slice(0, 1).toUpperCase());
}

/** The line above: what is answered, or which command brought the message. @param {Message} message */
function context(message) {
  const answered = message.referenced_message;
  if (message.type === 19 || answered) {
    const words = answered ? snippet(answered) : "a message that was deleted";
    return el("p", { class: "context" }, icon("reply"), el("span", {}, "Reply to ", answered ? el("b", {}, authorName(answered.author)) : "", " ", words));
  }
  const brought = message.interaction_metadata ?? message.interaction;
  const name = message.interaction?.name ?? brought?.name;
  if (!brought?.user || !name || !(message.type === 20 || message.type === 23)) return null;
  const slash = message.type === 20 ? "/" : "";
  return el("p", { class: "context" }, icon("slash"), el("span", {}, el("b", {}, authorName(brought.user)), " used ", el("b", {}, slash + name)));
}

/** The first words of a message, for a quotation. @param {Message} message */
export function snippet(message) {
  const words = message.content || firstText(message.components ?? []) || (message.attachments?.length ? "a file" : "a message");
  const plain = words.replace(/\|\|[\s\S]*?\|\|/g, "(spoiler)").replace(/[*_`#~>]+/g, "").trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

/** @param {import("./types.js").Component[]} list @returns {string} */
function firstText(list) {
  for (const component of list) {
    const found = component.content || firstText(component.components ?? []);
    if (found) return found;
  }
  return "";
}

/** @param {Message} message @param {string} id @param {MessageActions} actions */
function head(message, id, actions) {
  return el(
    "header",
    { class: "message-head", id },
    el("span", { class: "author" }, authorName(message.author)),
    message.author.bot ? el("span", { class: "badge" }, "bot") : null,
    messageTime(message.timestamp, actions.around.now()),
    message.edited_timestamp ? el("span", { class: "edited" }, "(edited)") : null,
  );
}

/** @param {Message} message @param {MessageActions} actions */
function body(message, actions) {
  if ((message.flags ?? 0) & THINKING) {
    return el("p", { class: "thinking" }, el("span", { class: "dots", "aria-hidden": "true" }), `${authorName(message.author)} is thinking…`);
  }
  const around = { ...actions.around, press: (/** @type {string} */ id, /** @type {string[] | undefined} */ values, /** @type {HTMLElement} */ node) => actions.press(message, id, values, node) };
  const node = el("div", { class: "message-body" });
  const system = SYSTEM[message.type ?? 0];
  const starter = message.type === 21 ? message.referenced_message?.content : message.content;
  if (system) append(node, el("p", {}, `${system} ${starter ?? ""}`));
  else if (message.content) append(node, el("div", { class: "text" }, ...markdown(message.content, around)));
  for (const { message: copy } of message.message_snapshots ?? []) append(node, el("p", { class: "subtext" }, "Forwarded"), el("blockquote", { class: "text" }, ...markdown(copy.content || snippet(copy), around)));
  append(node, (message.embeds ?? []).map((embed) => embedNode(embed, around)), loose(message).map(attachment), components(message.components ?? [], around));
  return node;
}

/** Attachments that no card of the message shows already. @param {Message} message */
function loose(message) {
  const shown = JSON.stringify([message.components ?? [], message.embeds ?? []]);
  return (message.attachments ?? []).filter((file) => !shown.includes(`/${file.id}/`) && !shown.includes(file.url));
}

/** @param {Message} message @param {MessageActions} actions */
function foot(message, actions) {
  const thread = message.thread;
  return [
    reactions(message, actions),
    thread ? el("button", { type: "button", class: "thread-link", onclick: () => actions.openChannel(thread.id) }, icon("thread"), `Open thread: ${thread.name}`) : null,
    isEphemeral(message)
      ? el(
          "p",
          { class: "private-note" },
          icon("eye"),
          el("span", {}, "Only you can see this."),
          el("button", { type: "button", class: "text-button", onclick: () => actions.dismiss(message) }, "Dismiss message"),
        )
      : null,
  ];
}

/** The emoji under a message, each with its count: a button that adds one's own or takes it back. @param {Message} message @param {MessageActions} actions */
function reactions(message, actions) {
  const found = message.reactions ?? [];
  if (!found.length) return null;
  const chips = found.map(({ emoji, users }) => {
    const mine = users.includes(actions.me());
    const label = `${emoji.name}, ${users.length === 1 ? "1 reaction" : `${users.length} reactions`}${mine ? ", yours among them" : ""}`;
    const press = () => actions.react(message, emoji.name, !mine);
    return el("button", { type: "button", class: "reaction", "aria-pressed": String(mine), "aria-label": label, "data-key": `reaction ${emoji.name}`, onclick: press }, el("span", { "aria-hidden": "true" }, `${emoji.name} ${users.length}`));
  });
  return el("div", { class: "reactions", role: "group", "aria-label": "Reactions" }, ...chips);
}

/** @param {Message} message @param {MessageActions} actions */
function toolbar(message, actions) {
  const name = authorName(message.author);
  const more = el("button", { type: "button", class: "icon-button", "aria-label": `More for this message from ${name}`, "aria-haspopup": "menu", "data-key": "more" }, icon("more"));
  more.addEventListener("click", () => actions.openMenu(message, more));
  const reply = el("button", { type: "button", class: "icon-button", "aria-label": `Reply to ${name}`, "data-key": "reply", onclick: () => actions.reply(message) }, icon("reply"));
  return el("div", { class: "message-tools" }, isEphemeral(message) ? null : reply, more);
}
