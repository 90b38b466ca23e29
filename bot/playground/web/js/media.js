/** Pictures and files, with their descriptions, their spoilers and a larger view. */

import { el, fill, icon } from "./dom.js";

/** @typedef {import("./types.js").Media} Media */
/** @typedef {import("./types.js").Attachment} Attachment */
/** @typedef {import("./types.js").GalleryItem} GalleryItem */

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const PICTURE = /\.(png|jpe?g|gif|webp|svg)$/i;

/**
 * The playground's own files are fetched from wherever the page came from.
 * @param {string} address
 */
export function ownAddress(address) {
  const url = new URL(address, location.href);
  return LOOPBACK.has(url.hostname) ? url.pathname + url.search : url.href;
}

/** @param {GalleryItem[]} items */
export function gallery(items) {
  return el("div", { class: `gallery count-${Math.min(items.length, 4)}` }, ...items.map(picture));
}

/**
 * One picture; a spoiler shows nothing, not even its description, until it is asked for.
 * @param {GalleryItem} item
 */
export function picture(item) {
  const alt = item.description?.trim() || "";
  const image = el("img", {
    src: ownAddress(item.media.url),
    alt: item.spoiler ? "Hidden picture" : alt || "Picture without a description",
    width: item.media.width || undefined,
    height: item.media.height || undefined,
    decoding: "async",
  });
  const frame = el("div", { class: "picture-frame" }, image);
  const figure = el("figure", { class: "picture" }, frame);
  if (item.spoiler) frame.append(cover(figure, frame, image, alt));
  else addTools(figure, frame, image, alt);
  return figure;
}

/** @param {HTMLElement} figure @param {HTMLElement} frame @param {HTMLImageElement} image @param {string} alt */
function cover(figure, frame, image, alt) {
  figure.classList.add("covered");
  const button = el("button", { type: "button", class: "uncover" }, icon("eye"), "Show spoiler");
  button.addEventListener("click", () => {
    figure.classList.remove("covered");
    image.alt = alt || "Picture without a description";
    button.remove();
    addTools(figure, frame, image, alt);
    frame.querySelector("button")?.focus();
  });
  return button;
}

/**
 * Over the picture: its description, a larger view, and a stop for what moves.
 * @param {HTMLElement} figure
 * @param {HTMLElement} frame
 * @param {HTMLImageElement} image
 * @param {string} alt
 */
function addTools(figure, frame, image, alt) {
  image.addEventListener("click", () => enlarge(image.src, alt));
  const caption = el("figcaption", { class: "alt-words", hidden: true }, alt);
  const enlargeButton = el("button", { type: "button", class: "media-tool", "aria-label": "Enlarge picture", onclick: () => enlarge(image.src, alt) }, icon("link"));
  const altButton = el("button", { type: "button", class: "media-tool", "aria-expanded": "false" }, "ALT");
  altButton.setAttribute("aria-label", "ALT: show the picture's description as text");
  altButton.addEventListener("click", () => {
    caption.hidden = !caption.hidden;
    altButton.setAttribute("aria-expanded", String(!caption.hidden));
  });
  const missing = el("span", { class: "media-warning" }, "No description (alt text)");
  const moves = /\.gif(\?|$)/i.test(image.src);
  frame.append(el("div", { class: moves ? "media-row always" : "media-row" }, moves ? stopButton(image, alt) : null, alt ? altButton : missing, enlargeButton));
  if (alt) figure.append(caption);
}

/**
 * Whoever is disturbed by movement can stop it; with reduced motion asked for, it begins stopped.
 * @param {HTMLImageElement} image
 * @param {string} alt
 */
function stopButton(image, alt) {
  const still = el("canvas", { role: "img", "aria-label": alt || "Picture without a description", hidden: true });
  const button = el("button", { type: "button", class: "media-tool" }, "Stop");
  const set = (/** @type {boolean} */ stopped) => {
    if (stopped) {
      still.width = image.naturalWidth;
      still.height = image.naturalHeight;
      still.getContext("2d")?.drawImage(image, 0, 0);
      if (!still.isConnected) image.after(still);
    }
    still.hidden = !stopped;
    image.hidden = stopped;
    button.textContent = stopped ? "Play" : "Stop";
    button.setAttribute("aria-label", stopped ? "Play the animation" : "Stop the animation");
  };
  button.addEventListener("click", () => set(still.hidden));
  set(false);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) image.addEventListener("load", () => set(true), { once: true });
  return button;
}

/** @param {string} address @param {string} alt */
function enlarge(address, alt) {
  const dialog = el("dialog", { class: "viewer", "aria-label": "Picture" });
  const close = el("button", { type: "button", class: "icon-button", "aria-label": "Close picture", onclick: () => dialog.close() }, icon("close"));
  fill(dialog, close, el("img", { src: address, alt: alt || "Picture without a description" }));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Attachment} attachment */
export function attachment(attachment) {
  const isPicture = attachment.content_type?.startsWith("image/") || PICTURE.test(attachment.filename);
  const spoiler = attachment.filename.startsWith("SPOILER_");
  if (isPicture) return picture({ media: attachment, description: attachment.description, spoiler });
  return file(attachment.url, attachment.filename, attachment.size, spoiler);
}

/**
 * A file to download.
 * @param {string} address
 * @param {string} name
 * @param {number | null | undefined} size in bytes
 * @param {boolean} [spoiler]
 */
export function file(address, name, size, spoiler) {
  const words = spoiler ? `Spoiler file, ${sizeWords(size)}` : sizeWords(size);
  const link = el("a", { href: ownAddress(address), download: name, target: "_blank", rel: "noopener" }, name);
  return el("div", { class: "file" }, icon("file"), el("div", {}, link, el("small", {}, words)));
}

/** @param {number | null | undefined} size */
export function sizeWords(size) {
  if (!size) return "file";
  if (size < 1024) return `${size} bytes`;
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} kB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * A file a person chose, as the playground takes it.
 * @param {File} chosen
 * @returns {Promise<import("./types.js").Upload>}
 */
export function asUpload(chosen) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`“${chosen.name}” could not be read.`));
    reader.onload = () => {
      const data = String(reader.result).replace(/^[^,]*,/, "");
      resolve({ filename: chosen.name, content_type: chosen.type || "application/octet-stream", data });
    };
    reader.readAsDataURL(chosen);
  });
}
