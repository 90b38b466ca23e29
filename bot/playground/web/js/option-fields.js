/** The field for one option of a slash command, and what is wrong with what it holds. */

import { asUpload } from "./media.js";
import { Combobox } from "./combobox.js";
import { el } from "./dom.js";

/** @typedef {import("./types.js").CommandOption} CommandOption */
/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./api.js").OptionValue} OptionValue */

/**
 * @typedef {object} OptionField
 * @property {CommandOption} option
 * @property {HTMLElement} node the control
 * @property {HTMLElement} focusTarget
 * @property {() => boolean} filled
 * @property {() => OptionValue} draft what it holds now, for autocomplete
 * @property {() => Promise<OptionValue>} read the value; throws a sentence where it is not one
 */

/**
 * What fields need to know.
 * @typedef {object} OptionContext
 * @property {() => Choice[]} people
 * @property {() => Choice[]} roles
 * @property {(types: number[] | undefined) => Choice[]} channels
 * @property {(name: string, typed: string) => Promise<Choice[]>} autocomplete
 */

export const OptionType = Object.freeze({ string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 });

/**
 * @param {CommandOption} option
 * @param {string} id
 * @param {string} describedBy
 * @param {OptionContext} context
 * @returns {OptionField}
 */
export function optionField(option, id, describedBy, context) {
  if (option.type === OptionType.attachment) return fileField(option, id, describedBy);
  const source = sourceOf(option, context);
  if (source) return listField(option, id, describedBy, source);
  return textField(option, id, describedBy);
}

/**
 * Where the offered values come from, or null for a plain field.
 * @param {CommandOption} option
 * @param {OptionContext} context
 * @returns {((typed: string) => Choice[] | Promise<Choice[]>) | null}
 */
function sourceOf(option, context) {
  if (option.autocomplete) return (typed) => context.autocomplete(option.name, typed);
  /** @type {Record<number, () => Choice[]>} */
  const fixed = {
    [OptionType.boolean]: () => [{ name: "yes", value: "true" }, { name: "no", value: "false" }],
    [OptionType.user]: context.people,
    [OptionType.channel]: () => context.channels(option.channel_types),
    [OptionType.role]: context.roles,
    [OptionType.mentionable]: () => [...context.people(), ...context.roles()],
  };
  const list = option.choices?.length ? () => option.choices ?? [] : fixed[option.type];
  if (!list) return null;
  return (typed) => list().filter((choice) => choice.name.toLowerCase().includes(typed.trim().toLowerCase()));
}

/**
 * @param {CommandOption} option
 * @param {string} id
 * @param {string} describedBy
 * @param {(typed: string) => Choice[] | Promise<Choice[]>} source
 * @returns {OptionField}
 */
function listField(option, id, describedBy, source) {
  const free = Boolean(option.autocomplete);
  const box = new Combobox({ id, label: `Values for ${option.name}`, describedBy, required: Boolean(option.required), free, source });
  return {
    option,
    node: box.node,
    focusTarget: box.input,
    filled: () => box.input.value.trim() !== "",
    draft: () => (option.type === OptionType.boolean && box.value !== null ? box.value === "true" : box.value),
    read: async () => {
      if (box.unknown && !adoptTyped(box, await source(box.input.value))) throw new Error(`Choose one of the values for ${option.name}.`);
      const value = box.value;
      if (value === null) return emptyValue(option);
      if (option.type === OptionType.boolean) return value === "true";
      return isNumeric(option) ? numberValue(option, String(value)) : value;
    },
  };
}

/** Take the one choice whose name was typed in full. @param {Combobox} box @param {Choice[]} choices */
function adoptTyped(box, choices) {
  const typed = box.input.value.trim().toLowerCase();
  const found = choices.find((choice) => choice.name.toLowerCase() === typed);
  if (found) box.take(found);
  return Boolean(found);
}

/** @param {CommandOption} option @param {string} id @param {string} describedBy @returns {OptionField} */
function textField(option, id, describedBy) {
  const input = el("input", {
    id,
    type: "text",
    class: "field",
    inputmode: isNumeric(option) ? (option.type === OptionType.integer ? "numeric" : "decimal") : null,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": describedBy,
    "aria-required": String(Boolean(option.required)),
  });
  return {
    option,
    node: input,
    focusTarget: input,
    filled: () => input.value.trim() !== "",
    draft: () => {
      try {
        return isNumeric(option) ? numberValue(option, input.value) : stringValue(option, input.value);
      } catch {
        return null;
      }
    },
    read: async () => {
      if (!input.value.trim()) return emptyValue(option);
      return isNumeric(option) ? numberValue(option, input.value) : stringValue(option, input.value);
    },
  };
}

/** @param {CommandOption} option @param {string} id @param {string} describedBy @returns {OptionField} */
function fileField(option, id, describedBy) {
  const input = el("input", { id, type: "file", class: "field", "aria-describedby": describedBy, "aria-required": String(Boolean(option.required)) });
  return {
    option,
    node: input,
    focusTarget: input,
    filled: () => Boolean(input.files?.length),
    draft: () => null,
    read: async () => {
      const chosen = input.files?.[0];
      return chosen ? asUpload(chosen) : emptyValue(option);
    },
  };
}

/** @param {CommandOption} option */
const isNumeric = (option) => option.type === OptionType.integer || option.type === OptionType.number;

/** @param {CommandOption} option @returns {null} */
function emptyValue(option) {
  if (option.required) throw new Error(`${option.name} is needed.`);
  return null;
}

/** @param {CommandOption} option @param {string} typed */
function numberValue(option, typed) {
  const value = Number(typed.trim().replace(",", "."));
  if (!Number.isFinite(value)) throw new Error(`${option.name} is a number, such as 3.`);
  if (option.type === OptionType.integer && !Number.isInteger(value)) throw new Error(`${option.name} is a whole number.`);
  if (option.min_value !== undefined && value < option.min_value) throw new Error(`${option.name} is at least ${option.min_value}.`);
  if (option.max_value !== undefined && value > option.max_value) throw new Error(`${option.name} is at most ${option.max_value}.`);
  return value;
}

/** @param {CommandOption} option @param {string} typed */
function stringValue(option, typed) {
  const length = [...typed].length;
  if (option.min_length !== undefined && length < option.min_length) throw new Error(`${option.name} needs at least ${option.min_length} characters.`);
  if (length > (option.max_length ?? 6000)) throw new Error(`${option.name} may have at most ${option.max_length ?? 6000} characters; this has ${length}.`);
  return typed;
}
