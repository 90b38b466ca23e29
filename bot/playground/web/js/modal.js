/** A form the bot opened, as a modal `<dialog>`; it stays open until the bot has taken the answer. */

import { append, el, fill, freshId, icon } from "./dom.js";
import { RefusedError } from "./api.js";
import { Kind } from "./components.js";
import { markdown } from "./markdown.js";
import { modalField } from "./modal-fields.js";

/** @typedef {import("./types.js").ModalData} ModalData */
/** @typedef {import("./types.js").Component} Component */
/** @typedef {NonNullable<ReturnType<typeof modalField>>} Row */

/**
 * Show the form; a form that is open already is replaced, as a chat client does.
 * @param {ModalData} data
 * @param {object} setup
 * @param {import("./components.js").Surroundings} setup.around
 * @param {(values: Record<string, any>) => Promise<void>} setup.submit throws where the bot did not take it
 */
export function openModal(data, { around, submit }) {
  document.querySelector("dialog.modal")?.remove();
  const opener = document.activeElement;
  const title = freshId("modal-title");
  const dialog = el("dialog", { class: "modal", "aria-labelledby": title });
  const trouble = el("p", { class: "modal-trouble", role: "alert" });
  const send = el("button", { type: "submit", class: "button primary" }, "Submit");
  const cancel = el("button", { type: "button", class: "button secondary", onclick: () => dialog.close() }, "Cancel");
  const close = el("button", { type: "button", class: "icon-button", "aria-label": "Close form", onclick: () => dialog.close() }, icon("close"));
  /** @type {Row[]} */
  const rows = [];
  const form = el("form", { novalidate: true });
  append(
    form,
    el("div", { class: "modal-head" }, el("h2", { id: title }, data.title), close),
    el("div", { class: "modal-body" }, ...data.components.flatMap((component) => drawn(component, around, rows))),
    trouble,
    el("div", { class: "modal-foot" }, cancel, send),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (send.getAttribute("aria-busy") !== "true") deliver({ dialog, rows, send, trouble, submit });
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
  fill(dialog, form);
  document.body.append(dialog);
  dialog.showModal();
  (rows[0]?.field.focusTarget ?? send).focus();
}

/**
 * The nodes for one component of the form; fields are added to `rows`.
 * @param {Component} component
 * @param {import("./components.js").Surroundings} around
 * @param {Row[]} rows
 * @returns {Node[]}
 */
function drawn(component, around, rows) {
  if (component.type === Kind.text) return [el("div", { class: "text" }, ...markdown(component.content ?? "", around))];
  const labelled = component.type === Kind.label && component.component
    ? [{ inner: component.component, label: component.label ?? "", about: component.description }]
    : (component.components ?? []).map((inner) => ({ inner, label: inner.label ?? "", about: null }));
  return labelled.map(({ inner, label, about }) => {
    const row = modalField(inner, label, about, around);
    if (!row) return el("p", { class: "unknown-component" }, `A field of type ${inner.type}, which this page cannot show.`);
    row.row.dataset.field = row.field.customId;
    rows.push(row);
    return row.row;
  });
}

/**
 * Check as the chat client does, send, and close once the bot has answered.
 * @param {{dialog: HTMLDialogElement, rows: Row[], send: HTMLElement, trouble: HTMLElement, submit: (values: Record<string, any>) => Promise<void>}} modal
 */
async function deliver({ dialog, rows, send, trouble, submit }) {
  const wrong = rows.filter((row) => {
    const words = row.field.complaint();
    row.complain(words);
    return words !== "";
  });
  if (wrong.length) {
    wrong[0].field.focusTarget.focus();
    return;
  }
  send.setAttribute("aria-busy", "true");
  trouble.textContent = "";
  try {
    const values = await Promise.all(rows.map((row) => row.field.read()));
    await submit(Object.fromEntries(rows.map((row, index) => [row.field.customId, values[index]])));
    dialog.close();
  } catch (error) {
    const fields = error instanceof RefusedError ? error.fields : {};
    for (const row of rows) row.complain(fields[row.field.customId] ?? "");
    trouble.textContent = `${error instanceof Error ? error.message : error} What you wrote is still here: try again.`;
  } finally {
    send.removeAttribute("aria-busy");
  }
}
