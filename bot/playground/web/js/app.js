/** Starts the page: reads the playground's state, puts the parts together, follows the events. */

import * as api from "./api.js";
import { conduct } from "./conduct.js";
import { byId, el, fill } from "./dom.js";
import { Session, firstChannel } from "./session.js";

const PERSON = "lemma-playground-person";
const RETRY_MS = 800;

/** The playground may still be starting: ask until it answers. @param {string | null} user */
async function firstWorld(user) {
  for (;;) {
    try {
      return await api.fetchState(user ?? undefined);
    } catch (error) {
      if (error instanceof api.RefusedError && error.status >= 400 && user) return api.fetchState();
      fill(byId("log"), el("p", { class: "log-note" }, "Waiting for the playground to answer…"));
      await new Promise((resolve) => window.setTimeout(resolve, RETRY_MS));
    }
  }
}

async function start() {
  const stored = sessionStorage.getItem(PERSON);
  const world = await firstWorld(stored);
  const known = world.users.find((person) => person.id === stored && !person.bot);
  const user = known ?? world.users.find((person) => !person.bot) ?? world.users[0];
  const session = new Session(world, user.id);
  session.on(["world"], () => sessionStorage.setItem(PERSON, session.user));
  conduct(session);
  await session.refreshWorld();
  if (!session.channel) await session.open(firstChannel(session.world));
  document.documentElement.dataset.ready = "true";
}

start();
