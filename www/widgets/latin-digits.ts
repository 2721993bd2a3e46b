/** A text with the digits and the decimal marks of other scripts as those of Latin. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, digit).replaceAll("٫", ".").replaceAll("٬", ",");
}

/** Scripts have their ten digits in a row, from a code that ends in 0 or, in hexadecimal, in 6. */
function digit(of: string): string {
  const code = of.normalize("NFKC").codePointAt(0) ?? 0;
  const last = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - last)) ? last : last - 6);
}
