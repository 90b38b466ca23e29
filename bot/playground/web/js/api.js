/** The playground's HTTP interface, one function a question. */

/** @typedef {import("./types.js").World} World */
/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Command} Command */
/** @typedef {import("./types.js").Choice} Choice */
/** @typedef {import("./types.js").Upload} Upload */
/** @typedef {import("./types.js").InteractionState} InteractionState */
/** @typedef {string | number | boolean | Upload | null} OptionValue */

const BASE = "./playground/api/";

/** A refusal, with the server's own sentence. */
export class RefusedError extends Error {
  /**
   * @param {string} sentence
   * @param {number} status
   * @param {Record<string, string>} fields what is wrong with which field
   */
  constructor(sentence, status, fields = {}) {
    super(sentence);
    this.status = status;
    this.fields = fields;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>}
 */
async function request(path, init) {
  let response;
  try {
    response = await fetch(BASE + path, init);
  } catch {
    throw new RefusedError("The playground does not answer. Is it still running?", 0);
  }
  const text = await response.text();
  /** @type {any} */
  let body = null;
  try {
    body = text ? JSON.parse(text) : null;
  } catch {
    body = { error: text.slice(0, 200) };
  }
  if (!response.ok) throw new RefusedError(body?.error ?? `The playground answered ${response.status}.`, response.status, body?.fields);
  return body;
}

/**
 * @param {string} path
 * @param {Record<string, string | number | undefined>} [query]
 */
function get(path, query = {}) {
  const known = Object.entries(query).filter((entry) => entry[1] !== undefined);
  const search = new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
  return request(`${path}?${search}`);
}

/**
 * @param {string} path
 * @param {object} body
 */
function post(path, body) {
  return request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** @param {string} [user] @returns {Promise<World>} */
export const fetchState = (user) => get("state", { user });

/**
 * @param {string} user
 * @param {string} channel
 * @returns {Promise<Message[]>}
 */
export const fetchMessages = async (user, channel) => listOf(await get("messages", { user, channel }), "messages");

/**
 * @param {string} user
 * @param {string} channel
 * @returns {Promise<Command[]>}
 */
export const fetchCommands = async (user, channel) => listOf(await get("commands", { user, channel }), "commands");

/**
 * @param {{user: string, channel: string, command: string, options: Record<string, OptionValue>, focused: string}} question
 * @returns {Promise<Choice[]>}
 */
export const autocomplete = async (question) => listOf(await post("autocomplete", question), "choices");

/**
 * @param {{user: string, channel: string, command: string, options: Record<string, OptionValue>, target_id?: string, type?: number}} command
 * @returns {Promise<{interaction_id: string}>}
 */
export const sendCommand = (command) => post("command", command);

/**
 * @param {{user: string, channel: string, message: string, custom_id: string, values?: string[]}} press
 * @returns {Promise<{interaction_id: string}>}
 */
export const pressComponent = (press) => post("component", press);

/**
 * @param {{user: string, interaction: string, custom_id: string, values: Record<string, any>}} form
 * @returns {Promise<{interaction_id: string}>}
 */
export const submitModal = (form) => post("modal", form);

/**
 * @param {{user: string, channel: string, content: string, reply_to?: string, ping?: boolean, files?: Upload[]}} message
 * @returns {Promise<Message>}
 */
export const sendMessage = (message) => post("message", message);

/** Delete one's own message, or dismiss a private one. @param {{user: string, channel: string, message: string}} which @returns {Promise<any>} */
export const deleteMessage = (which) => post("delete", which);

/** React with an emoji, or take it back. @param {{user: string, channel: string, message: string, emoji: string, on: boolean}} reaction @returns {Promise<any>} */
export const react = (reaction) => post("react", reaction);

/** @param {string} user @returns {Promise<{channel_id: string}>} */
export const openDirect = (user) => post("dm", { user });

/**
 * Waits on the server's side until the interaction settles or `wait` seconds are over.
 * @param {string} id
 * @param {number} wait
 * @returns {Promise<InteractionState>}
 */
export const fetchInteraction = (id, wait) => get("interaction", { id, wait });

/** @param {{advance: number} | {at: string} | {reset: true}} change @returns {Promise<{now: string, offset: number}>} */
export const changeClock = (change) => post("clock", change);

/** @param {"stop" | "start" | "restart" | "kill"} action @returns {Promise<any>} */
export const controlBot = (action) => post("bot", { action });

/** @param {Record<string, any>} fault @returns {Promise<any>} */
export const setFault = (fault) => post("faults", fault);

/** @param {number} after @returns {Promise<any>} */
export const fetchJournal = (after) => get("journal", { after, limit: 60 });

/** @param {string} user */
export const streamAddress = (user) => `${BASE}events?user=${encodeURIComponent(user)}`;

/**
 * A list that may come bare or under its name.
 * @param {any} body
 * @param {string} name
 */
function listOf(body, name) {
  return Array.isArray(body) ? body : body?.[name] ?? [];
}
