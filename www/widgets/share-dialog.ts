/** The dialog by which a figure goes elsewhere, as it is set now: a chunk of its own, with its words and its style sheet. */

import css from "./share.css?inline";
import words from "../generated/strings/share";
import type { Codec } from "./address/codec.js";
import { copyBy } from "./copy-button.js";
import { make } from "./dom.js";
import { frameAddress, linkAddress, ownControls, withControls } from "./figure-addresses.js";
import type { FigureFacade } from "./figure-facade.js";
import { frameHeight } from "./frame-height.js";
import { qrPicture } from "./qr.js";
import { fileName, shareFiles } from "./share-files.js";
import { compareAttribute } from "./overlay-entries.js";
import { elementLine, frameLine, pictureLine } from "./share-lines.js";
import type { Strings } from "./strings.js";
import { adoptStyles } from "./style.js";

/** Height in CSS pixels that the compact page of a figure stays within. */
const COMPACT_HEIGHT = 520;

/** A text to be copied, and what is said below it. */
interface Row {
  readonly key: string;
  readonly text: string;
  readonly hint?: string;
}

/** Opens it. A text that could not be put on the clipboard comes first, to be copied by hand. */
export function openShareDialog(figure: FigureFacade, codec: Codec, opener: HTMLElement, uncopied?: string): void {
  const { root } = figure.parts;
  const strings = figure.shape.strings.plus(words);
  adoptStyles(root.getRootNode() as ShadowRoot, css);
  const rows = [...(uncopied === undefined ? [] : [{ key: "share-text", text: uncopied }]), ...texts(figure, codec, strings)];
  const title = make(document, "h2", { id: "narrows-share", class: "narrows-share-title" }, strings.text("share-heading"));
  const close = button(strings.text("share-close"), () => dialog.close());
  const status = make(document, "p", { role: "status", class: "narrows-share-status" });
  const dialog = make(
    document,
    "dialog",
    { class: "narrows-share", part: "share", "aria-labelledby": "narrows-share" },
    make(document, "div", { class: "narrows-share-head" }, title, close),
    ...rows.map((row) => buildRow(row, strings)),
    buildCode(linkAddress(figure, codec), strings),
    make(document, "h3", { class: "narrows-share-name" }, strings.text("share-files")),
    make(
      document,
      "div",
      { class: "narrows-share-files" },
      ...shareFiles(figure, codec).map(({ key, save }) =>
        button(strings.text(key), () => {
          status.textContent = "";
          const say = (key: string): void => void (status.textContent = strings.text(key));
          save().then(() => isConfined() && say("share-confined"), () => say(isConfined() ? "share-confined" : "share-failed"));
        }),
      ),
    ),
    status,
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    opener.focus();
  });
  // A click on what is behind it.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  root.append(dialog);
  dialog.showModal();
  const first = uncopied === undefined ? null : dialog.querySelector("textarea");
  first?.focus();
  first?.select();
}

/** What can be copied of a figure; frames where a home is known. */
function texts(figure: FigureFacade, codec: Codec, strings: Strings): Row[] {
  const { shape: { mechanism, chart }, values, parts } = figure;
  const [title, link] = [strings.text("title"), linkAddress(figure, codec)];
  const controls = ownControls(figure);
  const frame = withControls(frameAddress(figure, codec), controls);
  const compact = frameAddress(figure, codec, "compact");
  const box = parts.picture.getBoundingClientRect();
  const size = { width: Math.round(box.width), height: Math.round(box.height) };
  return [
    { key: "share-link", text: link },
    ...(frame === null ? [] : [{ key: "share-frame", text: frameLine(frame, title, frameHeight(parts.root)) }]),
    ...(compact === null ? [] : [{ key: "share-compact", text: frameLine(compact, title, COMPACT_HEIGHT) }]),
    { key: "share-element", text: elementLine(mechanism, chart.id, values.list, values.labels, controls, compareAttribute(figure.parts.root, mechanism)) },
    { key: "share-picture", text: pictureLine(link, fileName(figure, "png"), figure.sentence(), size), hint: strings.text("share-picture-hint") },
  ];
}

function buildRow({ key, text, hint }: Row, strings: Strings): HTMLElement {
  const field = make(document, "textarea", { class: "narrows-share-text", readonly: true, rows: 2, spellcheck: "false" }, text);
  field.addEventListener("focus", () => field.select());
  const copy = button(strings.text("share-copy"), () => {
    void copyBy(copy, text, strings.text("menu-copied")).then((done) => !done && field.focus());
  });
  copy.setAttribute("aria-label", `${strings.text("share-copy")}: ${strings.text(key)}`);
  return make(
    document,
    "div",
    { class: "narrows-share-row" },
    make(document, "label", { class: "narrows-share-name" }, strings.text(key), field),
    copy,
    hint === undefined ? null : make(document, "p", { class: "narrows-share-hint" }, hint),
  );
}

/** Whether this is a frame without an origin: browsers drop what such a frame saves without a word, unless it has `allow-downloads`. */
function isConfined(): boolean {
  return self.origin === "null" && parent !== window;
}

/** The link as a code; none of a link that no other device can follow, or that is too long for one. */
function buildCode(link: string, strings: Strings): HTMLElement | null {
  if (!/^https?:/u.test(link)) return null;
  try {
    const name = strings.text("share-code");
    const code = make(document, "div", { class: "narrows-share-code" }, qrPicture(document, link, name));
    return make(document, "details", {}, make(document, "summary", { class: "narrows-word" }, name), code);
  } catch {
    return null;
  }
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = make(document, "button", { class: "narrows-word", type: "button" }, name);
  made.addEventListener("click", act);
  return made;
}
