/** Joins the parts of the page: what a person does goes to the server, what the server says goes to the parts. */

import * as api from "./api.js";
import { channelList, isThread } from "./channels.js";
import { CommandType, menuCommands } from "./commands.js";
import { Composer } from "./composer.js";
import { Developer } from "./developer.js";
import { byId, el, fill, icon } from "./dom.js";
import { Interactions } from "./interactions.js";
import { Log } from "./log.js";
import { openMenu } from "./menu.js";
import { authorName, isEphemeral } from "./message.js";
import { openModal } from "./modal.js";
import { notify, notifyError } from "./notices.js";
import { follow } from "./stream.js";
import { surroundings } from "./surroundings.js";
import { refreshRelativeTimes } from "./timestamps.js";
import { topBar } from "./topbar.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./types.js").Message} Message */

const RELATIVE_EVERY_MS = 1000;
const TYPING_MS = 10_000;
const REACTIONS = [["👍", "Thumbs up"], ["❤️", "Heart"], ["🎉", "Party"], ["💡", "Idea"], ["🤔", "Thinking"], ["👀", "Looking"], ["✅", "Done"], ["❌", "No"]];

/** @param {Session} session */
export function conduct(session) {
  new Conductor(session).begin();
}

/** Knows every part; parts know only what they are given. */
class Conductor {
  /** @param {Session} session */
  constructor(session) {
    this.session = session;
    this.developer = new Developer();
    this.interactions = new Interactions();
    const around = surroundings(session, { openChannel: (id) => this.open(id), useCommand: (path) => this.composer.use(path) });
    this.around = around.view;
    this.log = new Log(session, {
      around: around.view,
      reply: (message) => session.reply(message),
      dismiss: (message) => this.dismiss(message),
      openMenu: (message, opener) => this.menu(message, opener),
      press: (message, customId, values, node) => this.press(message, customId, values, node),
      react: (message, emoji, on) => this.react(message, emoji, on),
      me: () => session.user,
      openChannel: (id) => this.open(id),
    });
    this.composer = new Composer(session, {
      lists: around.lists,
      say: (content, replyTo, ping) => this.say(content, replyTo, ping),
      command: (leaf, options) => this.command(leaf.path, `/${leaf.path}`, options),
      autocomplete: (leaf, options, focused) =>
        api.autocomplete({ user: session.user, channel: session.channel, command: leaf.path, options, focused }),
    });
  }

  begin() {
    const { session } = this;
    channelList(session, { open: (id) => this.open(id), openDirect: () => this.attempt(() => this.openDirect()) });
    topBar(session, {
      become: (user) => this.attempt(() => this.become(user)),
      clock: (change) => this.attempt(async () => session.setClock((await api.changeClock(change)).now)),
      bot: (action) => this.attempt(() => api.controlBot(action)),
      developer: () => this.developer.toggle(),
    });
    session.on(["channel", "world"], () => this.head());
    session.on(["channel"], () => this.typing(""));
    session.on(["clock"], () => this.log.redraw());
    window.setInterval(() => refreshRelativeTimes(session.now()), RELATIVE_EVERY_MS);
    this.listen();
  }

  /** @param {() => Promise<any>} action */
  async attempt(action) {
    try {
      await action();
    } catch (error) {
      notifyError(error);
    }
  }

  /** @param {string} id */
  open(id) {
    this.attempt(() => this.session.open(id));
  }

  async openDirect() {
    const { channel_id: id } = await api.openDirect(this.session.user);
    await this.session.refreshWorld();
    await this.session.open(id);
  }

  /** @param {string} user */
  async become(user) {
    await this.session.become(user);
    this.listen();
    notify(`You now act as ${this.session.me.name}.`);
  }

  head() {
    const { session } = this;
    const place = session.place;
    if (!place) return;
    const direct = session.world.dms.some((dm) => dm.id === place.id);
    const { name } = place;
    const drawing = direct ? "person" : isThread(place) ? "thread" : "hash";
    const topic = "topic" in place && place.topic ? el("p", {}, place.topic) : null;
    const parent = "parent_id" in place && isThread(place) ? session.world.channels.find((channel) => channel.id === place.parent_id) : null;
    const back = parent ? el("button", { type: "button", class: "text-button", onclick: () => this.open(parent.id) }, `Back to #${parent.name}`) : null;
    fill(byId("channel-head"), el("h2", {}, icon(drawing), name), topic, back);
    document.title = `${name} · Lemma playground (a simulation, not Discord)`;
  }

  listen() {
    this.stop?.();
    const { session } = this;
    this.stop = follow(session.user, {
      onEvent: (event) => this.heard(event),
      onOpen: (again) => {
        session.connected = true;
        session.changed("connection");
        if (again) this.attempt(() => this.catchUp());
      },
      onLost: () => {
        session.connected = false;
        session.changed("connection");
      },
    });
  }

  /** After a gap in the stream, read everything again. */
  async catchUp() {
    await this.session.refreshWorld();
    await Promise.all([this.session.refreshMessages(), this.session.refreshCommands()]);
  }

  /** @param {import("./types.js").StreamEvent} event */
  heard(event) {
    const { session } = this;
    if (event.type === "message_create") this.typing("");
    if ((event.type === "message_create" || event.type === "message_update") && event.message) session.put(event.message, event.type);
    else if (event.type === "typing" && event.channel_id === session.channel) this.typing(session.nameOf(event.user_id) ?? "Somebody");
    else if (event.type === "message_delete") session.remove(event.message_id ?? event.id ?? event.message?.id ?? "");
    else if (event.type === "clock" && event.now) session.setClock(event.now);
    else if (event.type === "channel") this.attempt(() => session.refreshWorld());
    else if (event.type === "interaction" && event.id) this.interactions.heard(event.id, event);
    else if (event.type === "commands") this.attempt(() => session.refreshCommands());
    else if (event.type === "bot") {
      session.world = { ...session.world, bot: { ...session.world.bot, online: Boolean(event.online) } };
      session.changed("bot");
      this.attempt(() => session.refreshCommands());
    }
  }

  /** Somebody writes: said until a message comes, or for as long as a chat client says it. @param {string} name */
  typing(name) {
    byId("typing").textContent = name ? `${name} is typing…` : "";
    window.clearTimeout(this.typingTimer);
    if (name) this.typingTimer = window.setTimeout(() => this.typing(""), TYPING_MS);
  }

  /** @param {string} content @param {string | undefined} replyTo @param {boolean} ping */
  async say(content, replyTo, ping) {
    const { session } = this;
    try {
      const message = { user: session.user, channel: session.channel, content };
      await api.sendMessage(replyTo ? { ...message, reply_to: replyTo, ping } : message);
      this.log.toEnd();
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    }
  }

  /**
   * @param {string} path
   * @param {string} words what the log shows while it is on its way
   * @param {import("./command-form.js").Options} options
   * @param {{target_id: string, type: number}} [target]
   */
  async command(path, words, options, target) {
    const { session, log } = this;
    const id = `pending-${performance.now()}`;
    log.setPending({ id, words, failed: "" });
    try {
      await this.run(() => api.sendCommand({ user: session.user, channel: session.channel, command: path, options, ...target }));
      log.settled(id);
    } catch (error) {
      log.setPending({ id, words, failed: error instanceof Error ? error.message : String(error) });
    }
  }

  /** @param {Message} message @param {string} customId @param {string[] | undefined} values @param {HTMLElement} node */
  async press(message, customId, values, node) {
    const { session } = this;
    const press = { user: session.user, channel: message.channel_id, message: message.id, custom_id: customId };
    node.setAttribute("aria-busy", "true");
    try {
      await this.run(() => api.pressComponent(values ? { ...press, values } : press));
    } catch (error) {
      notifyError(error);
    } finally {
      node.removeAttribute("aria-busy");
    }
  }

  /**
   * Send one interaction; where the bot answers with a form, open it.
   * @param {() => Promise<{interaction_id: string}>} send
   */
  async run(send) {
    const { session } = this;
    const user = session.user;
    const state = await this.interactions.run(send);
    this.developer.acknowledged((state.acked_after ?? 0) * 1000);
    const { modal } = state;
    if (!modal || user !== session.user) return;
    openModal(modal, {
      around: { ...this.around, press: () => undefined },
      submit: (values) => this.run(() => api.submitModal({ user, interaction: state.id, custom_id: modal.custom_id, values })),
    });
  }

  /** @param {Message} message @param {string} emoji @param {boolean} on */
  react(message, emoji, on) {
    this.attempt(() => api.react({ user: this.session.user, channel: message.channel_id, message: message.id, emoji, on }));
  }

  /** @param {Message} message @param {HTMLElement} opener */
  chooseReaction(message, opener) {
    const items = REACTIONS.map(([emoji, name]) => ({ label: `${emoji} ${name}`, run: () => this.react(message, emoji, true) }));
    openMenu(opener, "Add a reaction", items);
  }

  /** Delete an own message, or put away what only this person saw. @param {Message} message */
  dismiss(message) {
    const { session } = this;
    this.attempt(async () => {
      await api.deleteMessage({ user: session.user, channel: message.channel_id, message: message.id });
      session.remove(message.id);
      byId("log").focus();
    });
  }

  /** @param {Message} message @param {HTMLElement} opener */
  menu(message, opener) {
    const { session } = this;
    const items = menuCommands(session.commands, CommandType.message).map((command) => ({
      label: command.name,
      about: "App command",
      run: () => this.command(command.name, command.name, {}, { target_id: message.id, type: CommandType.message }),
    }));
    const about = menuCommands(session.commands, CommandType.user).map((command) => ({
      label: `${command.name}: ${authorName(message.author)}`,
      about: "App command",
      run: () => this.command(command.name, command.name, {}, { target_id: message.author.id, type: CommandType.user }),
    }));
    const own = isEphemeral(message)
      ? { label: "Dismiss message", run: () => this.dismiss(message) }
      : { label: "Reply", run: () => session.reply(message) };
    const remove = { label: "Delete message", run: () => this.dismiss(message) };
    const mine = message.author.id === session.user ? [remove] : [];
    const add = isEphemeral(message) ? [] : [{ label: "Add a reaction", run: () => this.chooseReaction(message, opener) }];
    openMenu(opener, "Message", [own, ...add, ...items, ...about, ...mine]);
  }
}
