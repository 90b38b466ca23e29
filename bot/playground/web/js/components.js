/** Components of a message, version 2 and classic, drawn as the bot sent them. */

import { append, el } from "./dom.js";
import { emojiNode, link } from "./inline.js";
import { markdown } from "./markdown.js";
import { file, gallery, picture } from "./media.js";
import { Select } from "./select.js";

/** @typedef {import("./types.js").Component} Component */
/** @typedef {import("./types.js").SelectOption} SelectOption */
/** @typedef {import("./inline.js").View} View */

/**
 * What components need besides a view: the lists that selects choose from, and what pressing does.
 * @typedef {View & {
 *   people: () => SelectOption[],
 *   roles: () => SelectOption[],
 *   channels: (types: number[] | undefined) => SelectOption[],
 *   press: (customId: string, values: string[] | undefined, node: HTMLElement) => void,
 * }} Surroundings
 */

export const Kind = Object.freeze({
  row: 1, button: 2, stringSelect: 3, textInput: 4, userSelect: 5, roleSelect: 6, mentionableSelect: 7, channelSelect: 8,
  section: 9, text: 10, thumbnail: 11, gallery: 12, file: 13, separator: 14, container: 17, label: 18, upload: 19,
  radioGroup: 21, checkboxGroup: 22, checkbox: 23,
});

const BUTTON_STYLES = ["secondary", "primary", "secondary", "success", "danger", "link", "primary"];

/** @type {Record<number, (component: Component, around: Surroundings) => Node>} */
const DRAW = {
  [Kind.row]: (row, around) => el("div", { class: "action-row" }, ...components(row.components ?? [], around)),
  [Kind.button]: button,
  [Kind.stringSelect]: messageSelect,
  [Kind.userSelect]: messageSelect,
  [Kind.roleSelect]: messageSelect,
  [Kind.mentionableSelect]: messageSelect,
  [Kind.channelSelect]: messageSelect,
  [Kind.section]: section,
  [Kind.text]: (text, around) => el("div", { class: "text" }, ...markdown(text.content ?? "", around)),
  [Kind.thumbnail]: (item) => thumbnail(item),
  [Kind.gallery]: (media) => gallery(media.items ?? []),
  [Kind.file]: fileComponent,
  [Kind.separator]: (line) => el("hr", { class: `separator spacing-${line.spacing ?? 1}${line.divider === false ? " bare" : ""}` }),
  [Kind.container]: container,
};

/**
 * @param {Component[]} list
 * @param {Surroundings} around
 * @returns {Node[]}
 */
export function components(list, around) {
  return list.map((component) => {
    const draw = DRAW[component.type];
    if (draw) return draw(component, around);
    return el("p", { class: "unknown-component" }, `A component of type ${component.type}, which this page cannot show.`);
  });
}

/** @param {Component} box @param {Surroundings} around */
function container(box, around) {
  const node = el("div", { class: "card" });
  if (box.accent_color !== null && box.accent_color !== undefined) {
    node.classList.add("accented");
    node.style.setProperty("--accent", `#${box.accent_color.toString(16).padStart(6, "0")}`);
  }
  append(node, ...components(box.components ?? [], around));
  if (!box.spoiler) return node;
  const cover = el("button", { type: "button", class: "card cover-card" }, "Spoiler. Show the card");
  cover.addEventListener("click", () => {
    node.tabIndex = -1;
    cover.replaceWith(node);
    node.focus();
  });
  return cover;
}

/** @param {Component} part @param {Surroundings} around */
function section(part, around) {
  const accessory = part.accessory ? components([part.accessory], around) : [];
  return el(
    "div",
    { class: "section" },
    el("div", { class: "section-texts" }, ...components(part.components ?? [], around)),
    el("div", { class: "section-accessory" }, accessory),
  );
}

/** @param {Component} item */
function thumbnail(item) {
  if (!item.media) return el("span");
  const node = picture({ media: item.media, description: item.description, spoiler: item.spoiler });
  node.classList.add("thumbnail");
  return node;
}

/** @param {Component} item */
function fileComponent(item) {
  const address = item.file?.url ?? "";
  const name = item.name ?? decodeURIComponent(address.split("?")[0].split("/").pop() ?? "file");
  return file(address, name, item.size, item.spoiler);
}

/** @param {Component} data @param {Surroundings} around */
function button(data, around) {
  const style = BUTTON_STYLES[data.style ?? 2] ?? "secondary";
  const words = [emojiNode(data.emoji), data.label ? el("span", {}, data.label) : null];
  if (style === "link" && data.url) {
    const node = link(data.url, ...words.filter((word) => word !== null));
    node.className = "button link";
    return node;
  }
  const key = data.custom_id ?? "";
  const node = el(
    "button",
    {
      type: "button",
      class: `button ${style}`,
      "data-key": key,
      "aria-label": data.label ? null : data.emoji?.name ?? "Button",
      disabled: data.disabled,
    },
    words,
  );
  node.addEventListener("click", () => {
    if (node.getAttribute("aria-busy") !== "true") around.press(key, undefined, node);
  });
  return node;
}

/**
 * What a select of any type offers.
 * @param {Component} data
 * @param {Surroundings} around
 * @returns {SelectOption[]}
 */
export function selectOptions(data, around) {
  const chosen = new Set((data.default_values ?? []).map((value) => String(value.id)));
  /** @type {Record<number, () => SelectOption[]>} */
  const lists = {
    [Kind.userSelect]: around.people,
    [Kind.roleSelect]: around.roles,
    [Kind.mentionableSelect]: () => [...around.people(), ...around.roles()],
    [Kind.channelSelect]: () => around.channels(data.channel_types),
  };
  const list = lists[data.type];
  return list ? list().map((option) => ({ ...option, default: chosen.has(option.value) })) : data.options ?? [];
}

/** @type {Record<number, string>} */
const PLACEHOLDERS = { 3: "Choose", 5: "Choose a person", 6: "Choose a role", 7: "Choose a person or role", 8: "Choose a channel" };

/** @param {Component} data */
export function selectPlaceholder(data) {
  return data.placeholder || PLACEHOLDERS[data.type] || "Choose";
}

/** @param {Component} data @param {Surroundings} around */
function messageSelect(data, around) {
  const key = data.custom_id ?? "";
  const select = new Select({
    label: selectPlaceholder(data),
    placeholder: selectPlaceholder(data),
    options: selectOptions(data, around),
    min: data.min_values ?? 1,
    max: data.max_values ?? 1,
    disabled: Boolean(data.disabled),
    key,
    onCommit: (values) => around.press(key, values, select.button),
  });
  return select.node;
}
