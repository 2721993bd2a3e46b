import { contents } from "../lib/content.js";
import { mechanisms, stringsOf } from "../lib/core.js";

/** Every mechanism that has charts, with its name and, if it is written, its chapter. */
export default function () {
  const pages = new Map(contents().map((entry) => [entry.id, entry.page]));
  return mechanisms.filter(({ charts }) => charts.length > 0).map(({ id }) => ({ id, title: stringsOf(id).text("title"), page: pages.get(id) }));
}
