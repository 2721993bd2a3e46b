const LONGEST = 40;

/** What was given, cut to a length that fits a message. */
export function shorten(text: string): string {
  // A character is at most two units: of a very long text no more is looked at.
  const characters = Array.from(text.slice(0, 2 * LONGEST + 2));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}
