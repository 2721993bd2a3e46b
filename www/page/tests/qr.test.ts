import assert from "node:assert/strict";
import { test } from "node:test";
import jsQR from "jsqr";
import { parseHTML } from "linkedom";
import { qrCode, qrPicture } from "../qr.js";

/** The dark modules that a path covers, by column and row. */
function dark(path: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) modules.add(`${Number(x) + at} ${y}`);
  }
  return modules;
}

test("a code has its three finder patterns within the quiet zone", () => {
  const { side, path } = qrCode("https://example.org/narrows/coordination/?team=24");
  const modules = dark(path);
  for (const [left, top] of [[4, 4], [side - 11, 4], [4, side - 11]] as const) {
    for (let x = 0; x < 7; x += 1) {
      for (let y = 0; y < 7; y += 1) {
        const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
        assert.equal(modules.has(`${left + x} ${top + y}`), ring !== 2, `module ${x}, ${y} of the pattern at ${left}, ${top}`);
      }
    }
  }
  for (const module of modules) assert.ok(module.split(" ").every((at) => Number(at) >= 4 && Number(at) < side - 4), `${module} lies in the quiet zone`);
});

test("another program reads the code back", () => {
  const address = "https://example.org/narrows/loop/index.html?loop.own_loop=3&loop.day=365";
  const { side, path } = qrCode(address);
  const modules = dark(path);
  const scale = 4;
  const pixels = new Uint8ClampedArray(4 * (side * scale) ** 2).fill(255);
  for (const module of modules) {
    const [x = 0, y = 0] = module.split(" ").map(Number);
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + 1) * scale; column += 1) pixels.fill(0, 4 * (row * side * scale + column), 4 * (row * side * scale + column) + 3);
    }
  }
  // The package is CommonJS, whose default export is within the default one here.
  const read = (jsQR as unknown as { default?: typeof jsQR }).default ?? jsQR;
  assert.equal(read(pixels, side * scale, side * scale)?.data, address);
});

test("200 characters of an address need no more than version 10", () => {
  assert.ok(qrCode(`https://example.org/?${"a".repeat(179)}`).version <= 10);
});

test("a text that is too long for any code is refused", () => {
  assert.throws(() => qrCode("a".repeat(3000)), /too long/i);
});

test("the picture is dark on white and says what it is", () => {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const picture = qrPicture(document as unknown as Document, "https://example.org/", "Code of the page");
  assert.equal(picture.getAttribute("aria-label"), "Code of the page");
  assert.deepEqual([...picture.children].map((one) => one.getAttribute("fill")), ["#fff", "#000"]);
});
