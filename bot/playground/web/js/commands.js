/** The commands the bot has registered: flattened to what can be sent, filtered by what is typed. */

/** @typedef {import("./types.js").Command} Command */
/** @typedef {import("./types.js").CommandOption} CommandOption */
/** @typedef {import("./types.js").Leaf} Leaf */

const SUBCOMMAND = 1;
const GROUP = 2;
export const CommandType = Object.freeze({ slash: 1, user: 2, message: 3 });

/** @param {Command[]} commands @returns {Leaf[]} */
export function slashLeaves(commands) {
  const slash = commands.filter((command) => (command.type ?? 1) === CommandType.slash);
  return slash.flatMap((command) => leaves(command.name, command.id, command)).sort((a, b) => a.path.localeCompare(b.path));
}

/**
 * @param {string} path
 * @param {string} id
 * @param {{description?: string, options?: CommandOption[]}} node
 * @returns {Leaf[]}
 */
function leaves(path, id, node) {
  const options = node.options ?? [];
  const below = options.filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  if (!below.length) return [{ path, id, description: node.description ?? "", options }];
  return below.flatMap((option) => leaves(`${path} ${option.name}`, id, option));
}

/** @param {Command[]} commands @param {number} type */
export function menuCommands(commands, type) {
  return commands.filter((command) => command.type === type);
}

/**
 * Best fits first: the beginning of the path, then of one of its words, then anywhere in path or description.
 * @param {Leaf[]} all
 * @param {string} typed without the slash
 */
export function filterLeaves(all, typed) {
  const words = typed.toLowerCase().trim().replace(/\s+/g, " ");
  if (!words) return all;
  return all
    .map((leaf) => ({ leaf, rank: rank(leaf, words) }))
    .filter((entry) => entry.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.leaf.path.localeCompare(b.leaf.path))
    .map((entry) => entry.leaf);
}

/** @param {Leaf} leaf @param {string} words */
function rank(leaf, words) {
  if (leaf.path === words) return 0;
  if (leaf.path.startsWith(words)) return 1;
  if (leaf.path.split(/[ -]/).some((part) => part.startsWith(words))) return 2;
  const everywhere = `${leaf.path} ${leaf.description}`.toLowerCase();
  return words.split(" ").every((word) => everywhere.includes(word)) ? 3 : 4;
}

/** @param {CommandOption} option */
export function optionHint(option) {
  /** @type {Record<number, string>} */
  const kinds = { 4: "whole number", 10: "number", 5: "yes or no", 6: "person", 7: "channel", 8: "role", 9: "person or role" };
  const parts = [kinds[option.type]];
  if (option.min_value !== undefined && option.max_value !== undefined) parts.push(`${option.min_value} to ${option.max_value}`);
  else if (option.min_value !== undefined) parts.push(`at least ${option.min_value}`);
  else if (option.max_value !== undefined) parts.push(`at most ${option.max_value}`);
  return parts.filter(Boolean).join(", ");
}
