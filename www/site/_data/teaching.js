import { lessonKeys, leverKeys, mechanismKeys } from "../lib/address-keys.js";
import { contents } from "../lib/content.js";
import { checkNumbers, lessonOf } from "../lib/lessons.js";
import { misconceptions } from "../lib/misconceptions.js";
import { bank, sessions } from "../lib/teaching.js";

/** All that the pages for teachers show. */
export default function () {
  const pages = contents().filter(({ page }) => page?.lesson);
  const lessons = pages.map(({ page }) => lessonOf(page));
  const items = bank();
  checkNumbers([...lessons, ...items]);
  const asked = ({ number, id, title, ask, choices }) => ({ number, id, ...(title ? { title } : {}), ask, choices: choices.map(({ letter, label, right, code }) => ({ letter, label, right, ...(code ? { misconception: code } : {}) })) });
  return {
    lessons,
    bank: items,
    sessions: sessions(),
    misconceptions,
    levers: leverKeys(),
    lessonKeys: lessonKeys(),
    keys: contents().filter(({ page }) => page).map(({ id, title }) => ({ id, title, keys: mechanismKeys(id) })),
    /** What pages that count answers load: numbers 1 to 17 are the chapters', from 101 the bank's. */
    questions: { misconceptions, questions: [...lessons, ...items].map(asked) },
  };
}
