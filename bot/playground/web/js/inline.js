/** Inline Markdown as Discord reads it, to text nodes and a closed set of elements. */

import { append, el } from "./dom.js";
import { timeElement } from "./timestamps.js";

/**
 * What rendering needs to know of its surroundings.
 * @typedef {object} View
 * @property {() => number} now
 * @property {(id: string) => string | undefined} nameOf
 * @property {(id: string) => string | undefined} roleOf
 * @property {(id: string) => string | undefined} channelOf
 * @property {(id: string) => void} openChannel
 * @property {(path: string) => void} useCommand
 */

/** @typedef {(match: RegExpExecArray, view: View) => Node} Rule */

const SPOILER_WIDTH = 36;

/** @type {[RegExp, Rule][]} tried in order at each position */
const RULES = [
  [/\\([^0-9A-Za-z\s])/y, (match) => text(match[1])],
  [/``([\s\S]+?)``(?!`)|`([^`]+)`/y, (match) => el("code", {}, (match[1] ?? match[2]).replace(/^ (?=`)|(?<=`) $/g, ""))],
  [/\*\*\*(?=\S)([^*]+)\*\*\*/y, (match, view) => wrap("strong", el("em", {}, ...inline(match[1], view)))],
  [/\*\*(?=[^*\s]|\*[^*])([\s\S]+?)\*\*(?!\*)/y, (match, view) => wrap("strong", ...inline(match[1], view))],
  [/__([\s\S]+?)__(?!_)/y, (match, view) => wrap("u", ...inline(match[1], view))],
  [/\*(?![\s*])((?:\*\*[^*]+\*\*|[^*])+?)(?<!\s)\*(?!\*)/y, (match, view) => wrap("em", ...inline(match[1], view))],
  [/(?<![\p{L}\p{N}_])_(?!_)([^_]+)_(?![\p{L}\p{N}_])/uy, (match, view) => wrap("em", ...inline(match[1], view))],
  [/~~([\s\S]+?)~~/y, (match, view) => wrap("s", ...inline(match[1], view))],
  [/\|\|([\s\S]+?)\|\|/y, (match, view) => spoiler(match[1], view)],
  [/\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?(?:\s+"[^"]*")?\)/y, (match, view) => link(match[2], ...inline(match[1], view))],
  [/<(https?:\/\/[^\s>]+)>/y, (match) => link(match[1], match[1])],
  [/https?:\/\/[^\s<>()[\]]*[^\s<>()[\].,;:!?'"]/y, (match) => link(match[0], match[0])],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, (match, view) => timeElement(Number(match[1]), match[2] ?? "f", view.now())],
  [/<@&(\d{1,20})>/y, (match, view) => mention(`@${view.roleOf(match[1]) ?? "unknown-role"}`)],
  [/<@!?(\d{1,20})>/y, (match, view) => mention(`@${view.nameOf(match[1]) ?? "unknown-user"}`)],
  [/<#(\d{1,20})>/y, (match, view) => channelMention(match[1], view)],
  [/<\/([^:<>]{1,100}):\d{1,20}>/y, (match, view) => commandMention(match[1], view)],
  [/<a?:(\w{2,32}):\d{1,20}>/y, (match) => el("span", { class: "emoji-name" }, `:${match[1]}:`)],
  [/@(?:everyone|here)\b/y, (match) => mention(match[0])],
];

const SPECIAL = /[\\`*_~|[<@]|https?:\/\//g;

/**
 * Nodes for one run of text.
 * @param {string} source
 * @param {View} view
 * @returns {Node[]}
 */
export function inline(source, view) {
  /** @type {Node[]} */
  const nodes = [];
  let plain = 0;
  let at = nextSpecial(source, 0);
  while (at < source.length) {
    const found = matchAt(source, at);
    if (!found) {
      at = nextSpecial(source, at + 1);
      continue;
    }
    if (at > plain) nodes.push(text(source.slice(plain, at)));
    nodes.push(found.rule(found.match, view));
    plain = at + found.match[0].length;
    at = nextSpecial(source, plain);
  }
  if (plain < source.length) nodes.push(text(source.slice(plain)));
  return nodes;
}

/** @param {string} source @param {number} from */
function nextSpecial(source, from) {
  SPECIAL.lastIndex = from;
  return SPECIAL.exec(source)?.index ?? source.length;
}

/** @param {string} source @param {number} at @returns {{match: RegExpExecArray, rule: Rule} | null} */
function matchAt(source, at) {
  for (const [pattern, rule] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { match, rule };
  }
  return null;
}

/** @param {string} words */
function text(words) {
  return document.createTextNode(words);
}

/** @param {"strong" | "em" | "u" | "s"} tag @param {...Node} children */
function wrap(tag, ...children) {
  return el(tag, {}, ...children);
}

/**
 * A link that leaves the page; only http and https ever get here.
 * @param {string} address
 * @param {...(Node | string)} children
 */
export function link(address, ...children) {
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);
}

/** @param {string} words */
function mention(words) {
  return el("span", { class: "mention" }, words);
}

/** @param {string} id @param {View} view */
function channelMention(id, view) {
  const name = view.channelOf(id);
  if (!name) return mention("#unknown");
  return el("button", { type: "button", class: "mention", onclick: () => view.openChannel(id) }, `#${name}`);
}

/** @param {string} path @param {View} view */
function commandMention(path, view) {
  return el("button", { type: "button", class: "mention", onclick: () => view.useCommand(path) }, `/${path}`);
}

/**
 * A spoiler's words are not in the page until somebody asks for them.
 * @param {string} hidden
 * @param {View} view
 */
function spoiler(hidden, view) {
  const button = el("button", { type: "button", class: "spoiler", "aria-label": "Show spoiler" }, "spoiler");
  button.style.setProperty("--width", `${Math.min(Math.max(hidden.length, 9), SPOILER_WIDTH)}ch`);
  button.addEventListener("click", () => {
    const shown = el("span", { class: "spoiler-shown", tabindex: "-1" });
    append(shown, ...inline(hidden, view));
    button.replaceWith(shown);
    shown.focus();
  });
  return button;
}

/** @param {import("./types.js").Emoji | undefined} emoji */
export function emojiNode(emoji) {
  if (!emoji?.name) return null;
  if (emoji.id) return el("span", { class: "emoji-name" }, `:${emoji.name}:`);
  return el("span", { class: "emoji", "aria-hidden": "true" }, emoji.name);
}
