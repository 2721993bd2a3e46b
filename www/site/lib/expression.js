// Arithmetic as people write it: numbers, names, + - * / ^, brackets, and a few functions.

const FUNCTIONS = { ln: Math.log, exp: Math.exp, sqrt: Math.sqrt, abs: Math.abs, min: Math.min, max: Math.max };
const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z]\w*|[-+*/^(),])/gy;

/** The value of an expression; `valueOf` gives what a name stands for. */
export function evaluate(text, valueOf = () => undefined) {
  const tokens = [...text.trim().matchAll(TOKEN)].map(([, token]) => token);
  const fail = (what) => {
    throw new Error(`"${text}": ${what}`);
  };
  if (tokens.join("") !== text.replace(/\s/gu, "")) fail("this is no arithmetic; allowed are numbers, names, + - * / ^, brackets and commas");
  const next = (wanted) => tokens[0] === wanted && tokens.shift();
  const expect = (wanted) => next(wanted) || fail(`${wanted} is missing before ${tokens[0] ?? "the end"}`);

  function sum() {
    let value = product();
    for (;;) {
      if (next("+")) value += product();
      else if (next("-")) value -= product();
      else return value;
    }
  }
  function product() {
    let value = power();
    for (;;) {
      if (next("*")) value *= power();
      else if (next("/")) value /= power();
      else return value;
    }
  }
  function power() {
    const base = atom();
    return next("^") ? base ** power() : base;
  }
  function atom() {
    if (next("-")) return -power();
    if (next("(")) {
      const value = sum();
      expect(")");
      return value;
    }
    const token = tokens.shift() ?? fail("it ends too early");
    if (/^\d/u.test(token)) return Number(token);
    if (next("(")) {
      const given = [sum()];
      while (next(",")) given.push(sum());
      expect(")");
      return (FUNCTIONS[token] ?? fail(`${token} is no function; there are ${Object.keys(FUNCTIONS).join(", ")}`))(...given);
    }
    const value = valueOf(token);
    return typeof value === "number" ? value : fail(`${token} has no number`);
  }
  const value = sum();
  return tokens.length === 0 ? value : fail(`${tokens[0]} is too much`);
}
