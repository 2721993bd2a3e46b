/** The colors and the font that a picture is drawn with: what the page's style sheets say, read anew when they may have changed. */

import type { Engine, Theme } from "./engine.js";
import { marks } from "./format.js";

const HEX = /^#([0-9a-f]{6})$/iu;
const RGB = /^rgb\((\d+), (\d+), (\d+)\)$/u;

let pixel: CanvasRenderingContext2D | null = null;

/**
 * The theme of a figure. Its roles come from the private custom properties that figure.css makes of the public ones,
 * of forced colors and of a preference for contrast. On paper the light palette is drawn.
 */
export function readTheme(root: HTMLElement, engine: Engine, words: string, locale: string, print: boolean): Theme {
  const style = getComputedStyle(root);
  const colors = print ? engine.palette("light") : readColors(root, style, engine);
  const { decimal, group } = marks(locale);
  return { colors, font: style.getPropertyValue("--n-gauge").trim(), words: style.getPropertyValue("--n-veil") ? veiled(words) : words, decimal, group };
}

/** A question mark for the last that a label is given, which is what it tells; those of ticks stay. */
function veiled(words: string): string {
  return words.replace(/^(label-(?!tick).*)\{.*?\}/gmu, "$1?");
}

/** A style sheet with the default colors, which follow the color scheme of the place they are used in. */
export function defaultStyles(engine: Engine): string {
  const [light, dark] = [engine.palette("light"), engine.palette("dark")];
  const lines = engine.roles().map((role, index) => `--narrows-default-${role}:light-dark(${hex(light[index])},${hex(dark[index])})`);
  return `:host{${lines.join(";")}}`;
}

function readColors(root: HTMLElement, style: CSSStyleDeclaration, engine: Engine): Uint32Array {
  const defaults = engine.palette("light");
  const probe = root.ownerDocument.createElement("span");
  probe.hidden = true;
  probe.className = "narrows-probe";
  root.append(probe);
  const colors = engine.roles().map((role, index) => {
    const text = style.getPropertyValue(`--n-${role}`).trim();
    return parse(text) ?? resolve(probe, text) ?? defaults[index] ?? 0;
  });
  probe.remove();
  return Uint32Array.from(colors);
}

/** A color that is written as a number already. */
function parse(text: string): number | null {
  const found = HEX.exec(text);
  if (found !== null) return Number.parseInt(found[1] ?? "0", 16);
  const parts = RGB.exec(text);
  return parts === null ? null : (Number(parts[1]) << 16) | (Number(parts[2]) << 8) | Number(parts[3]);
}

/** Any color that style sheets know: the browser works it out, in the place where it is used. */
function resolve(probe: HTMLElement, text: string): number | null {
  if (text === "") return null;
  probe.style.setProperty("color", "");
  probe.style.setProperty("color", text);
  if (probe.style.getPropertyValue("color") === "") return null;
  const color = getComputedStyle(probe).color;
  return parse(color) ?? sample(color);
}

/** What color a pixel becomes, for those that are not written in red, green and blue. */
function sample(color: string): number | null {
  if (pixel === null) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    pixel = canvas.getContext("2d", { willReadFrequently: true });
  }
  if (pixel === null) return null;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return (red << 16) | (green << 8) | blue;
}

function hex(color = 0): string {
  return `#${color.toString(16).padStart(6, "0")}`;
}
