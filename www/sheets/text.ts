/** A text as it can be kept and passed on: line ends of one kind, no half characters. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The same in one line. */
export function inOneLine(text: string): string {
  return cleaned(text).replace(/\s*\n\s*/gu, " ");
}

/** Whether a text is a day of the calendar as `<input type="date">` writes it. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The reader's own day. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
