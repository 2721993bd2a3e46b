/** What one tab remembers until it is closed. A page that may keep nothing works as well. */

/** The text under a key, or `null`. */
export function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text; `null` removes it. */
export function remember(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // No storage, or no room in it: the text lasts as long as the page.
  }
}
