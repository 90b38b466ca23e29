/** Sending an interaction and waiting until the bot has answered it. */

import { fetchInteraction } from "./api.js";

/** @typedef {import("./types.js").InteractionState} InteractionState */

const ONE_WAIT_S = 2;
const LONGEST_MS = 20_000;
const NO_ANSWER = "The application did not respond.";

/** The bot did not answer in time, or failed; the sentence is what a chat client would say. */
export class UnansweredError extends Error {}

/** Interactions on their way; the event stream tells of an acknowledgement, asking is the safety net. */
export class Interactions {
  constructor() {
    /** @type {Map<string, (state: any) => void>} */
    this.waiting = new Map();
  }

  /**
   * Take what the event stream says of an interaction.
   * @param {string} id
   * @param {any} state
   */
  heard(id, state) {
    this.waiting.get(id)?.(state);
  }

  /**
   * Send, then wait until it is acknowledged.
   * @param {() => Promise<{interaction_id: string}>} send
   * @returns {Promise<InteractionState & {id: string}>}
   */
  async run(send) {
    const { interaction_id: id } = await send();
    const begun = performance.now();
    try {
      while (performance.now() - begun < LONGEST_MS) {
        /** @type {Promise<InteractionState>} */
        const told = new Promise((resolve) => this.waiting.set(id, resolve));
        const state = await Promise.race([told, fetchInteraction(id, ONE_WAIT_S)]);
        if (state.error) throw new UnansweredError(state.error);
        if (state.acked !== null && state.acked !== undefined) return { ...state, id };
        if (state.done) throw new UnansweredError(NO_ANSWER);
      }
      throw new UnansweredError(NO_ANSWER);
    } finally {
      this.waiting.delete(id);
    }
  }
}
