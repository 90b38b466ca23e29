/** The playground's event stream, opened again by itself after a restart of the server. */

import { streamAddress } from "./api.js";

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 4000;

/**
 * Follow what one person may see.
 * @param {string} user
 * @param {{onEvent: (event: import("./types.js").StreamEvent) => void, onOpen: (again: boolean) => void, onLost: () => void}} listeners
 * @returns {() => void} stops following
 */
export function follow(user, { onEvent, onOpen, onLost }) {
  /** @type {EventSource | null} */
  let source = null;
  let wait = FIRST_WAIT_MS;
  let opened = false;
  let stopped = false;
  /** @type {number | undefined} */
  let timer;

  const connect = () => {
    source = new EventSource(streamAddress(user));
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      onOpen(opened);
      opened = true;
    };
    source.onmessage = (message) => onEvent(JSON.parse(message.data));
    // EventSource gives up for good on some failures, so the page reconnects on its own in every case.
    source.onerror = () => {
      source?.close();
      if (stopped) return;
      onLost();
      timer = window.setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };
  connect();
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    source?.close();
  };
}
