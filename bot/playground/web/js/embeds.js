/** Classic embeds. */

import { el } from "./dom.js";
import { inline, link } from "./inline.js";
import { markdown } from "./markdown.js";
import { picture } from "./media.js";
import { momentText } from "./timestamps.js";

/**
 * @param {import("./types.js").Embed} embed
 * @param {import("./inline.js").View} view
 */
export function embedNode(embed, view) {
  const node = el("div", { class: "card embed" });
  if (embed.color !== null && embed.color !== undefined) {
    node.classList.add("accented");
    node.style.setProperty("--accent", `#${embed.color.toString(16).padStart(6, "0")}`);
  }
  const title = embed.title ? inline(embed.title, view) : [];
  const fields = (embed.fields ?? []).map((field) =>
    el(
      "div",
      { class: field.inline ? "embed-field inline" : "embed-field" },
      el("dt", {}, ...inline(field.name, view)),
      el("dd", {}, ...markdown(field.value, view)),
    ),
  );
  const foot = [embed.footer?.text, embed.timestamp ? momentText(Date.parse(embed.timestamp), "f", view.now()) : null];
  const words = foot.filter(Boolean).join(" · ");
  const author = embed.author;
  node.append(
    ...[
      author ? el("p", { class: "subtext" }, author.url ? link(author.url, author.name) : author.name) : null,
      title.length ? el("div", { class: "heading size-3", role: "heading", "aria-level": "3" }, ...(embed.url ? [link(embed.url, ...title)] : title)) : null,
      embed.description ? el("div", { class: "text" }, ...markdown(embed.description, view)) : null,
      fields.length ? el("dl", { class: "embed-fields" }, ...fields) : null,
      embed.image ? picture({ media: embed.image }) : null,
      embed.thumbnail ? picture({ media: embed.thumbnail }) : null,
      words ? el("p", { class: "subtext" }, words) : null,
    ].filter((part) => part !== null),
  );
  return node;
}
