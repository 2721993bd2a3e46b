/**
 * 1 to 20 characters without `<>{}\`, and none that is invisible: controls, marks that turn the direction of writing,
 * characters without width, blanks other than the space, private use, and what a broken encoding leaves behind.
 */
const VISIBLE = /^(?:[^<>\\{}\p{Cc}\p{Z}\p{DI}\u2800\ud800-\uf8ff\ufff9-\uffff\u{e0000}-\u{10ffff}]| ){1,20}$/u;

/** Whether a text can be the name of a list's item: {@link VISIBLE}, and no space at either end or behind another. */
export function isItemName(text: string): boolean {
  return VISIBLE.test(text) && !/^ | $| {2}/u.test(text);
}
