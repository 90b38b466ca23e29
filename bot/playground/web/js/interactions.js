/** Sending an interaction and waiting until the bot has answered it. */

import { fetchInteraction } from "./api.js";

/** @typedef {import("./types.js").InteractionState} InteractionState */

const ONE_WAIT_S = 2;
const LONGEST_MS = 20_000;
export const NO_ANSWER = "The application did not respond.";

/** The bot did not answer in time, or failed; the sentence is what a chat client would say. */
export class UnansweredError extends Error {}

/**
 * Send, then follow the interaction until it is acknowledged.
 * @param {() => Promise<{interaction_id: string}>} send
 * @returns {Promise<InteractionState & {id: string}>}
 */
export async function interact(send) {
  const { interaction_id: id } = await send();
  const begun = performance.now();
  while (performance.now() - begun < LONGEST_MS) {
    const state = await fetchInteraction(id, ONE_WAIT_S);
    if (state.error) throw new UnansweredError(state.error);
    if (state.acked !== null && state.acked !== undefined) return { ...state, id };
    if (state.done) throw new UnansweredError(NO_ANSWER);
  }
  throw new UnansweredError(NO_ANSWER);
}
