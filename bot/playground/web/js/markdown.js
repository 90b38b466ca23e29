/** Markdown blocks: code, headings, subtext, quotes, lists and paragraphs. */

import { el } from "./dom.js";
import { inline } from "./inline.js";

/** @typedef {import("./inline.js").View} View */

const FENCE = /^```([\w+-]*)\n?([\s\S]*?)\n?```/;
const HEADING = /^(#{1,3}) +(.+)$/;
const SUBTEXT = /^-# +(.+)$/;
const QUOTE = /^> ?(.*)$/;
const BULLET = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

/**
 * A fragment's worth of nodes for a text; unknown syntax stays as it was typed.
 * @param {string} source
 * @param {View} view
 * @returns {Node[]}
 */
export function markdown(source, view) {
  /** @type {Node[]} */
  const nodes = [];
  for (const piece of source.split(/(```[\s\S]*?```)/)) {
    const fence = FENCE.exec(piece);
    if (fence) nodes.push(codeBlock(fence[1], fence[2]));
    else if (piece.trim()) nodes.push(...blocks(piece.replace(/^\n+|\n+$/g, "").split("\n"), view));
  }
  return nodes;
}

/** @param {string} language @param {string} code */
function codeBlock(language, code) {
  const name = language ? `${language} code` : "Code";
  return el("pre", { tabindex: "0", role: "group", "aria-label": name }, el("code", {}, code || language));
}

/**
 * @param {string[]} lines
 * @param {View} view
 * @returns {Node[]}
 */
function blocks(lines, view) {
  /** @type {Node[]} */
  const nodes = [];
  let at = 0;
  while (at < lines.length) {
    const heading = HEADING.exec(lines[at]);
    const subtext = SUBTEXT.exec(lines[at]);
    if (heading) {
      nodes.push(headingNode(heading[1].length, heading[2], view));
      at += 1;
    } else if (subtext) {
      nodes.push(el("p", { class: "subtext" }, ...inline(subtext[1], view)));
      at += 1;
    } else if (lines[at].startsWith(">>> ")) {
      nodes.push(el("blockquote", {}, ...blocks([lines[at].slice(4), ...lines.slice(at + 1)], view)));
      return nodes;
    } else {
      const taken = run(lines, at, QUOTE) || listLength(lines, at) || paragraphLength(lines, at);
      nodes.push(...group(lines.slice(at, at + taken), view));
      at += taken;
    }
  }
  return nodes;
}

/** Whatever its size, a heading ranks right under its channel's: levels that a message skips would mislead. @param {number} size @param {string} words @param {View} view */
function headingNode(size, words, view) {
  return el("div", { class: `heading size-${size}`, role: "heading", "aria-level": "3" }, ...inline(words, view));
}

/** How many lines from here match. @param {string[]} lines @param {number} at @param {RegExp} pattern */
function run(lines, at, pattern) {
  let end = at;
  while (end < lines.length && pattern.test(lines[end])) end += 1;
  return end - at;
}

/** A list ends where its own marker changes from a bullet to a number or back. @param {string[]} lines @param {number} at */
function listLength(lines, at) {
  const first = BULLET.exec(lines[at]);
  if (!first) return 0;
  let end = at + 1;
  for (let next = BULLET.exec(lines[end] ?? ""); next; next = BULLET.exec(lines[end] ?? "")) {
    if (next[1].length <= first[1].length && Boolean(next[2]) !== Boolean(first[2])) break;
    end += 1;
  }
  return end - at;
}

/** @param {string[]} lines @param {number} at */
function paragraphLength(lines, at) {
  let end = at + 1;
  const others = [HEADING, SUBTEXT, QUOTE, BULLET];
  while (end < lines.length && lines[end].trim() && !others.some((pattern) => pattern.test(lines[end]))) end += 1;
  return end - at;
}

/** @param {string[]} lines @param {View} view @returns {Node[]} */
function group(lines, view) {
  if (QUOTE.test(lines[0])) {
    const inner = lines.map((line) => line.replace(/^> ?/, ""));
    return [el("blockquote", {}, ...blocks(inner, view))];
  }
  if (BULLET.test(lines[0])) return [list(lines, view)];
  const words = lines.join("\n").replace(/^\n+/, "");
  return words.trim() ? [el("p", {}, ...inline(words, view))] : [];
}

/**
 * A list; lines indented further than the first belong to the entry above them.
 * @param {string[]} lines
 * @param {View} view
 * @returns {HTMLElement}
 */
function list(lines, view) {
  const first = BULLET.exec(lines[0]);
  const indent = first?.[1].length ?? 0;
  const number = first?.[2];
  const node = number ? el("ol", { start: number }) : el("ul");
  let at = 0;
  while (at < lines.length) {
    const entry = BULLET.exec(lines[at]);
    let end = at + 1;
    while (end < lines.length && (BULLET.exec(lines[end])?.[1].length ?? 0) > indent) end += 1;
    const deeper = lines.slice(at + 1, end);
    node.append(el("li", {}, ...inline(entry?.[3] ?? "", view), deeper.length ? list(deeper, view) : null));
    at = end;
  }
  return node;
}
