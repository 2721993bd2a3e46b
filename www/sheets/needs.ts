/** What a reader writes of the tasks that one waits for: numbers or names, between commas. */

/** A task by the number at its row, and what it is called. */
export interface Named {
  readonly number: number;
  readonly name: string;
}

/** Numbers of the tasks that a text names, and what in it is none. */
export function readNeeds(text: string, tasks: readonly Named[]): { readonly numbers: number[]; readonly unknown: string[] } {
  const find = (word: string): Named | undefined =>
    tasks.find(({ name }) => isSameName(name, word)) ?? tasks.find(({ number }) => String(number) === word.replace(/^#/u, ""));
  const whole = find(text.trim());
  const words = whole === undefined ? text.split(/[,;\n]/u).map((word) => word.trim()).filter((word) => word !== "") : [text.trim()];
  const found = words.map((word) => ({ word, task: find(word) }));
  return {
    numbers: [...new Set(found.flatMap(({ task }) => (task === undefined ? [] : [task.number])))],
    unknown: found.flatMap(({ word, task }) => (task === undefined ? [word] : [])),
  };
}

/** The same text with names for numbers: rows that are removed change the numbers, and no names. */
export function withNames(text: string, tasks: readonly Named[]): string {
  const { numbers, unknown } = readNeeds(text, tasks);
  if (unknown.length > 0) return text;
  return numbers.map((number) => wordFor(number, tasks)).join(", ");
}

function wordFor(number: number, tasks: readonly Named[]): string {
  const name = tasks.find((task) => task.number === number)?.name.trim() ?? "";
  const isPlain = name !== "" && !/[,;\n]|^#?\d+$/u.test(name) && tasks.filter((task) => isSameName(task.name, name)).length === 1;
  return isPlain ? name : String(number);
}

function isSameName(one: string, other: string): boolean {
  return one.trim() !== "" && one.trim().toLowerCase() === other.trim().toLowerCase();
}
