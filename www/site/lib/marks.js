// Small drawings: the pinched lines and the five marks of evidence.

/** Five streamlines that narrow to `throat` at `at` and open again, as one path of cubic curves. */
export function pinched({ width, height, at, throat, start = 1, end = 1 }) {
  const middle = height / 2;
  const x = width * at;
  const line = (index) => {
    const offset = (share) => +(middle + ((index - 2) / 4) * (height - 2) * share).toFixed(2);
    const ease = (from, to, share) => +(from + (to - from) * share).toFixed(2);
    const reach = Math.min(width, x * 2);
    return [
      `M0 ${offset(start)}`,
      `C${ease(0, x, 0.45)} ${offset(start)} ${ease(0, x, 0.6)} ${offset(throat)} ${x} ${offset(throat)}`,
      `S${ease(x, reach, 0.55)} ${offset(end)} ${reach} ${offset(end)}`,
      reach < width ? `H${width}` : "",
    ].join("");
  };
  return [0, 1, 2, 3, 4].map(line).join("");
}

/** Grades of a claim, from firm to not. */
export const GRADES = ["exact", "measured", "disputed", "loose", "asserted", "unsourced", "ours"];

const FILLS = {
  exact: ["square", "full"],
  measured: ["circle", "full"],
  disputed: ["circle", "half"],
  loose: ["square", "half"],
  asserted: ["circle", "none"],
  unsourced: ["circle", "none"],
  ours: ["square", "none"],
};

/** A grade's mark: a square stands for reasoning, a circle for the world; the fill says how firm it is. */
export function mark(grade) {
  const [shape, fill] = FILLS[grade];
  const edge = shape === "square" ? '<rect x="2" y="2" width="10" height="10"/>' : '<circle cx="7" cy="7" r="5"/>';
  const half = fill === "half" ? `<path class="full" d="${shape === "square" ? "M7 2h5v10H7z" : "M7 2a5 5 0 0 1 0 10z"}"/>` : "";
  return `<svg class="mark ${fill}" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${edge}${half}</svg>`;
}
