/** What the page knows now: one session object, and listeners told which part changed. */

import { fetchCommands, fetchMessages, fetchState } from "./api.js";

/** @typedef {import("./types.js").World} World */
/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Command} Command */
/** @typedef {"world" | "channel" | "messages" | "commands" | "bot" | "clock" | "reply" | "connection" | "unread"} Part */

/** The state of one browser tab; it keeps no rules of its own, the server does. */
export class Session {
  /** @param {World} world @param {string} user */
  constructor(world, user) {
    this.world = world;
    this.user = user;
    this.channel = "";
    /** @type {Message[]} */
    this.messages = [];
    /** @type {Command[]} */
    this.commands = [];
    /** @type {Message | null} */
    this.replyTo = null;
    this.connected = true;
    /** @type {Set<string>} */
    this.unread = new Set();
    this.clockReadAt = performance.now();
    /** @type {Map<Part, Set<() => void>>} */
    this.listeners = new Map();
    this.visit = 0;
  }

  /** @param {Part[]} parts @param {() => void} listener */
  on(parts, listener) {
    for (const part of parts) {
      if (!this.listeners.has(part)) this.listeners.set(part, new Set());
      this.listeners.get(part)?.add(listener);
    }
  }

  /** @param {...Part} parts */
  changed(...parts) {
    const told = new Set(parts.flatMap((part) => [...(this.listeners.get(part) ?? [])]));
    for (const listener of told) listener();
  }

  get me() {
    return this.world.users.find((person) => person.id === this.user) ?? this.world.users[0];
  }

  /** Every place this person can write in: server channels, threads, direct messages. */
  get places() {
    return [...this.world.channels, ...this.world.dms];
  }

  get place() {
    return this.places.find((place) => place.id === this.channel);
  }

  /** The playground's time now, in milliseconds. */
  now() {
    return Date.parse(this.world.now) + (performance.now() - this.clockReadAt);
  }

  /** @param {string} now */
  setClock(now) {
    this.world = { ...this.world, now };
    this.clockReadAt = performance.now();
    this.changed("clock");
  }

  /** @param {string} id */
  nameOf(id) {
    return [...this.world.users, ...this.world.members].find((person) => person.id === id)?.name;
  }

  /** Read channels, people, clock and bot again. */
  async refreshWorld() {
    this.world = await fetchState(this.user);
    this.clockReadAt = performance.now();
    this.changed("world", "clock", "bot");
    if (!this.place) await this.open(firstChannel(this.world));
  }

  /** Read the open channel's messages again. */
  async refreshMessages() {
    const visit = this.visit;
    const messages = await fetchMessages(this.user, this.channel);
    if (visit !== this.visit) return;
    this.messages = messages;
    this.changed("messages");
  }

  /** Read the commands that are registered for this person here. */
  async refreshCommands() {
    const visit = this.visit;
    const commands = await fetchCommands(this.user, this.channel);
    if (visit !== this.visit) return;
    this.commands = commands;
    this.changed("commands");
  }

  /** @param {string} channel */
  async open(channel) {
    this.visit += 1;
    this.channel = channel;
    this.messages = [];
    this.commands = [];
    this.replyTo = null;
    this.unread.delete(channel);
    this.changed("channel", "reply", "unread");
    await Promise.all([this.refreshMessages(), this.refreshCommands()]);
  }

  /** @param {string} user */
  async become(user) {
    this.user = user;
    this.unread.clear();
    this.world = await fetchState(user);
    this.clockReadAt = performance.now();
    this.changed("world", "clock", "bot");
    const stays = this.world.channels.some((channel) => channel.id === this.channel);
    await this.open(stays ? this.channel : firstChannel(this.world));
  }

  /** @param {Message} message @param {string} event */
  put(message, event) {
    if (message.channel_id !== this.channel) {
      if (event === "message_create" && message.author.id !== this.user) this.unread.add(message.channel_id);
      this.changed("unread");
      if (!this.place || !this.places.some((place) => place.id === message.channel_id)) this.refreshWorld().catch(() => undefined);
      return;
    }
    const index = this.messages.findIndex((known) => known.id === message.id);
    if (index >= 0) this.messages = this.messages.map((known) => (known.id === message.id ? message : known));
    else this.messages = [...this.messages, message].sort(byId);
    this.changed("messages");
  }

  /** @param {string} id */
  remove(id) {
    this.messages = this.messages.filter((message) => message.id !== id);
    this.changed("messages");
  }

  /** @param {Message | null} message */
  reply(message) {
    this.replyTo = message;
    this.changed("reply");
  }
}

/** @param {World} world */
export function firstChannel(world) {
  return world.channels.find((channel) => channel.type === 0)?.id ?? world.channels[0]?.id ?? "";
}

/** Snowflakes sort by time: shorter is older, then by digits. @param {Message} a @param {Message} b */
function byId(a, b) {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}
