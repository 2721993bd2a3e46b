/** A number as people type it, in the signs that `parseNumber` reads: no blanks around it or between groups, Latin digits. */
export function plainNumber(text: string): string {
  return text
    .trim()
    .replace(/\p{Nd}/gu, digit)
    .replaceAll("٫", ".")
    .replaceAll("٬", ",")
    .replace(/[−–]/gu, "-")
    .replace(/(\d)[\s'’](?=\d{3}(?!\d))/gu, "$1");
}

/** Scripts have their ten digits in a row, from a code that ends in 0 or, in hexadecimal, in 6. */
function digit(of: string): string {
  const code = of.normalize("NFKC").codePointAt(0) ?? 0;
  const last = code & 15;
  return String(/\p{Nd}/u.test(String.fromCodePoint(code - last)) ? last : last - 6);
}
