/**
 * 1 to 20 characters without `<>{}\`, and none that is invisible: controls, marks that turn the direction of writing,
 * characters without width, blanks other than the space, private use, and what a broken encoding leaves behind.
 */
const VISIBLE =
  /^[^\0-\x1f<>\\{}\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{10ffff}]{1,20}$/u;

/** Whether a text can be the name of a list's item: {@link VISIBLE}, and no space at either end or behind another. */
export function isItemName(text: string): boolean {
  return VISIBLE.test(text) && !/^ | $| {2}/u.test(text);
}
