/** The fields of a form (modal) the bot opened, each with its value and what is wrong with it. */

import { append, el, freshId } from "./dom.js";
import { Kind, selectOptions, selectPlaceholder } from "./components.js";
import { asUpload } from "./media.js";
import { Select } from "./select.js";

/** @typedef {import("./types.js").Component} Component */

/**
 * @typedef {object} ModalField
 * @property {string} customId
 * @property {HTMLElement} focusTarget
 * @property {() => string} complaint a sentence, or nothing where the value may be sent
 * @property {() => Promise<any>} read
 */

/** @typedef {{id: string, describedBy: string, around: import("./components.js").Surroundings}} FieldSetup */
/** @typedef {ModalField & {node: HTMLElement}} BuiltField */

const PARAGRAPH = 2;
const NEEDED = "This field is required.";

/** @type {Record<number, (component: Component, setup: FieldSetup) => BuiltField>} */
const BUILD = {
  [Kind.textInput]: textInput,
  [Kind.stringSelect]: selectField,
  [Kind.userSelect]: selectField,
  [Kind.roleSelect]: selectField,
  [Kind.mentionableSelect]: selectField,
  [Kind.channelSelect]: selectField,
  [Kind.radioGroup]: (component, setup) => groupField(component, setup, "radio"),
  [Kind.checkboxGroup]: (component, setup) => groupField(component, setup, "checkbox"),
  [Kind.checkbox]: checkboxField,
  [Kind.upload]: uploadField,
};

/**
 * The labelled control for one component, or null where this page does not know it.
 * @param {Component} component
 * @param {string} label
 * @param {string | null | undefined} description
 * @param {import("./components.js").Surroundings} around
 * @returns {{row: HTMLElement, field: ModalField, complain: (words: string) => void} | null}
 */
export function modalField(component, label, description, around) {
  const build = BUILD[component.type];
  if (!build) return null;
  const id = freshId("modal-field");
  const about = el("small", { id: `${id}-about`, class: "about" }, description ?? "");
  const complaint = el("small", { id: `${id}-error`, class: "complaint", role: "alert" });
  const field = build(component, { id, describedBy: `${id}-about ${id}-error`, around });
  const needed = component.required !== false && component.type !== Kind.checkbox ? el("span", { class: "needed", "aria-hidden": "true" }, " *") : null;
  const grouped = component.type === Kind.radioGroup || component.type === Kind.checkboxGroup;
  const row = grouped
    ? el("fieldset", { class: "modal-row", id, "aria-describedby": `${id}-about ${id}-error` }, el("legend", {}, label, needed), about, field.node, complaint)
    : el("div", { class: "modal-row" }, el("label", { for: id }, label, needed), about, field.node, complaint);
  if (field.focusTarget instanceof HTMLButtonElement) field.focusTarget.setAttribute("aria-label", label);
  const complain = (/** @type {string} */ words) => {
    if (complaint.textContent !== words) complaint.textContent = words;
    if (!grouped) field.focusTarget.setAttribute("aria-invalid", String(words !== ""));
  };
  return { row, field, complain };
}

/** @param {Component} component @param {FieldSetup} setup @returns {BuiltField} */
function textInput(component, { id, describedBy }) {
  const attributes = {
    id,
    class: "field",
    placeholder: component.placeholder ?? undefined,
    "aria-describedby": describedBy,
    "aria-required": String(component.required !== false),
    autocomplete: "off",
  };
  const input = component.style === PARAGRAPH ? el("textarea", { ...attributes, rows: "5" }) : el("input", { ...attributes, type: "text" });
  input.value = component.value ?? "";
  const max = component.max_length ?? 4000;
  const counter = el("small", { class: "counter", "aria-hidden": "true" });
  const count = () => {
    const left = max - [...input.value].length;
    counter.textContent = component.max_length || left < 200 ? String(left) : "";
    counter.classList.toggle("over", left < 0);
  };
  input.addEventListener("input", count);
  count();
  const complaint = () => {
    const length = [...input.value].length;
    if (!input.value.trim()) return component.required === false ? "" : NEEDED;
    if (length > max) return `This may have at most ${max} characters; it has ${length}.`;
    return length < (component.min_length ?? 0) ? `This needs at least ${component.min_length} characters.` : "";
  };
  return { customId: component.custom_id ?? "", node: el("div", { class: "counted" }, input, counter), focusTarget: input, complaint, read: async () => input.value };
}

/** @param {Component} component @param {FieldSetup} setup @returns {BuiltField} */
function selectField(component, { id, describedBy, around }) {
  const select = new Select({
    label: selectPlaceholder(component),
    placeholder: selectPlaceholder(component),
    options: selectOptions(component, around),
    min: component.required === false ? 0 : component.min_values ?? 1,
    max: component.max_values ?? 1,
    disabled: false,
    describedBy,
    onCommit: () => undefined,
  });
  select.button.id = id;
  const complaint = () => countComplaint(select.values.length, component);
  return { customId: component.custom_id ?? "", node: select.node, focusTarget: select.button, complaint, read: async () => select.values };
}

/**
 * Is this many allowed? A field that is not required may stay empty whatever its minimum.
 * @param {number} chosen
 * @param {Component} component
 */
function countComplaint(chosen, component) {
  if (!chosen) return component.required === false ? "" : NEEDED;
  const min = component.min_values ?? 1;
  const max = component.max_values ?? 25;
  if (chosen < min) return `Choose at least ${min}.`;
  return chosen > max ? `Choose at most ${max}.` : "";
}

/** @param {Component} component @param {FieldSetup} setup @param {"radio" | "checkbox"} kind @returns {BuiltField} */
function groupField(component, { id }, kind) {
  const inputs = (component.options ?? []).map((option) => el("input", { type: kind, name: id, value: option.value, checked: option.default }));
  const labels = (component.options ?? []).map((option, index) =>
    el("label", { class: "group-option" }, inputs[index], el("span", {}, option.label, option.description ? el("small", {}, option.description) : null)),
  );
  const values = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const single = kind === "radio";
  return {
    customId: component.custom_id ?? "",
    node: el("div", { class: "group" }, ...labels),
    focusTarget: inputs[0] ?? el("span"),
    complaint: () => countComplaint(values().length, single ? { ...component, min_values: 1, max_values: 1 } : { ...component, max_values: component.max_values ?? inputs.length }),
    read: async () => (single ? values()[0] ?? null : values()),
  };
}

/** @param {Component} component @param {FieldSetup} setup @returns {BuiltField} */
function checkboxField(component, { id, describedBy }) {
  const input = el("input", { type: "checkbox", id, checked: component.default, "aria-describedby": describedBy });
  return { customId: component.custom_id ?? "", node: input, focusTarget: input, complaint: () => "", read: async () => input.checked };
}

/** @param {Component} component @param {FieldSetup} setup @returns {BuiltField} */
function uploadField(component, { id, describedBy }) {
  const input = el("input", { type: "file", id, class: "field", multiple: (component.max_values ?? 1) > 1, "aria-describedby": describedBy });
  const files = () => [...(input.files ?? [])];
  const node = el("div", { class: "upload" });
  append(node, input);
  return {
    customId: component.custom_id ?? "",
    node,
    focusTarget: input,
    complaint: () => countComplaint(files().length, { ...component, max_values: component.max_values ?? 1 }),
    read: () => Promise.all(files().map(asUpload)),
  };
}
