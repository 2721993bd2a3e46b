/** Undoes what mail, chat and social sites do to an address, where that is unambiguous. */

/** A key whose ampersand was escaped, whose case was changed or that has blanks around it. */
export function restoreKey(key: string): string {
  return key.replace(/^amp;/u, "").trim().toLowerCase();
}

/** A value with blanks around it, or with the punctuation of the sentence that the address stood in. */
export function restoreValue(value: string): string {
  return value.trim().replace(/[)\]>.,;:!?'"’”»]+$/u, "");
}

/** Tasks with what stands behind them where a program marks an address as emphasized. */
export function restoreTasks(value: string): string {
  return restoreValue(value).replace(/[_*]+$/u, "");
}
