// LaTeX to MathML while the pages are built, so that readers load no script for it.
import temml from "temml";

/** One displayed equation. */
export function equation(latex) {
  const mathml = temml.renderToString(latex, { displayMode: true, throwOnError: true, annotate: false });
  return plain(mathml);
}

/** One symbol in a line of text. */
export function symbol(latex) {
  return plain(temml.renderToString(latex, { throwOnError: true }));
}

/** Inline styles would break a strict content security policy. */
const plain = (mathml) => mathml.replace(/ (style|class)="[^"]*"/g, "");
