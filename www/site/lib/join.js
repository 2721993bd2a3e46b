// Joins the strokes of a drawing that begin where the last one ended: the same line in fewer bytes.

const COMMAND = /([A-Za-z])([^A-Za-z]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/** How far each command moves the pen, or `null` for one that is not known here. */
function moved(command, numbers) {
  const every = (step, from) => numbers.filter((_, index) => index % step === from).reduce((sum, value) => sum + value, 0);
  switch (command) {
    case "l":
      return [every(2, 0), every(2, 1)];
    case "h":
      return [every(1, 0), 0];
    case "v":
      return [0, every(1, 0)];
    case "a":
      return numbers.length === 7 ? [numbers[5], numbers[6]] : null;
    default:
      return null;
  }
}

/** The path data without moves to where the pen is already; untouched if it holds a command that is not known here. */
export function joinPath(data) {
  let [x, y, at] = [0, 0, null];
  let joined = "";
  for (const [text, command, rest] of data.matchAll(COMMAND)) {
    const numbers = (rest.match(NUMBER) ?? []).map(Number);
    if (command === "M" && numbers.length === 2) {
      [x, y] = numbers;
      if (at === null || at[0] !== x || at[1] !== y) joined += text;
    } else if (command === "z") {
      joined += text;
      at = null;
      continue;
    } else {
      const step = moved(command, numbers);
      if (step === null) return data;
      x += step[0];
      y += step[1];
      joined += text;
    }
    at = [x, y];
  }
  return joined;
}

/** A whole drawing with its lines joined. A filled path is left alone: where it is closed matters. */
export function joinDrawing(svg) {
  return svg.replace(/<path\b[^>]*>/g, (tag) => (/\sfill="(?!none)/.test(tag) ? tag : tag.replace(/\sd="([^"]*)"/, (_, data) => ` d="${joinPath(data)}"`)));
}
