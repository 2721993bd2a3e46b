// The dice game of the class hour, computed exactly: every throw with its chance, turn by turn.

const TURNS = 10;
/** Pieces before B and before C at the start. */
const START = 4;

/** Chances of each sum of this many dice, by sum. */
function sums(count) {
  let chances = new Map([[0, 1]]);
  for (let die = 0; die < count; die += 1) {
    const next = new Map();
    for (const [sum, chance] of chances) for (let face = 1; face <= 6; face += 1) add(next, sum + face, chance / 6);
    chances = next;
  }
  return chances;
}

/** One die, of which a 1 or a 2 is thrown once more. */
function rerolled() {
  const chances = new Map();
  for (const [face, chance] of sums(1)) {
    if (face > 2) add(chances, face, chance);
    else for (const [again, second] of sums(1)) add(chances, again, chance * second);
  }
  return chances;
}

function add(chances, key, chance) {
  chances.set(key, (chances.get(key) ?? 0) + chance);
}

/** The five ways to play: what A, B and C throw, and how much room there is before B and before C. */
const RULES = {
  as_it_is: { a: sums(2), b: sums(1), c: sums(2) },
  more_a: { a: sums(4), b: sums(1), c: sums(2) },
  reroll: { a: sums(2), b: rerolled(), c: sums(2) },
  filled: { a: sums(2), b: rerolled(), c: sums(2), roomB: 8 },
  two_dice: { a: sums(2), b: sums(2), c: sums(2) },
  room: { a: sums(2), b: sums(1), c: sums(2), roomB: 4, roomC: 4 },
  room_more_a: { a: sums(4), b: sums(1), c: sums(2), roomB: 4, roomC: 4 },
};

/**
 * The mean number of pieces out of C after ten turns, of pieces then before B, and the standard deviation of what is out. In a turn C moves its
 * throw, then B, then A, at most what lies before it and what there is room for behind it; A never runs out.
 */
function played({ a, b, c, roomB = Number.POSITIVE_INFINITY, roomC = Number.POSITIVE_INFINITY }) {
  // By what lies before B and before C: the chance, and within it the first two moments of what is out.
  let states = new Map([[key(START, START), [1, 0, 0]]]);
  for (let turn = 0; turn < TURNS; turn += 1) states = moved(moved(moved(states, c, ships), b, passes(roomC)), a, fills(roomB));
  let [out, before, square] = [0, 0, 0];
  for (const [state, [chance, first, second]] of states) {
    out += first;
    square += second;
    before += chance * Math.floor(state / WIDTH);
  }
  return { out, before, scatter: Math.sqrt(square - out ** 2) };
}

/** Above any number of pieces in a game. */
const WIDTH = 1024;
const key = (pileB, pileC) => pileB * WIDTH + pileC;

/** What each of the three does with a throw: the piles then, and what it puts out. */
const ships = (pileB, pileC, thrown) => [pileB, pileC - Math.min(thrown, pileC), Math.min(thrown, pileC)];
const passes = (room) => (pileB, pileC, thrown) => {
  const passed = Math.min(thrown, pileB, room - pileC);
  return [pileB - passed, pileC + passed, 0];
};
const fills = (room) => (pileB, pileC, thrown) => [pileB + Math.min(thrown, room - pileB), pileC, 0];

/** The states after one of the three has moved. */
function moved(states, throws, move) {
  const next = new Map();
  for (const [state, [chance, first, second]] of states) {
    for (const [thrown, own] of throws) {
      const [pileB, pileC, out] = move(Math.floor(state / WIDTH), state % WIDTH, thrown);
      const at = key(pileB, pileC);
      const [total, mean, square] = next.get(at) ?? [0, 0, 0];
      next.set(at, [total + own * chance, mean + own * (first + out * chance), square + own * (second + 2 * out * first + out ** 2 * chance)]);
    }
  }
  return next;
}

/** What each way to play gives on average. */
export const dice = () => Object.fromEntries(Object.entries(RULES).map(([name, rules]) => [name, played(rules)]));
