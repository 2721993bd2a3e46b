// Divides a mechanism's messages into what its first chart needs and the rest.

/** Less than this many characters beside the first part is not worth a file of its own. */
const WORTH = 4000;

/** `charts`: ids of the charts after the first; `said`: names of the paragraphs that only the chapter has. */
export function divide(body, charts, said) {
  const later = new Set([...charts.map((id) => `chart-${id}`), ...said]);
  const isLater = ({ id }) => later.has(id) || id.startsWith("output-");
  let first = body.filter((message) => !isLater(message));
  // What those refer to comes with them.
  for (;;) {
    const text = JSON.stringify(first);
    const wanted = body.filter((message) => !first.includes(message) && text.includes(JSON.stringify({ type: "mesg", name: message.id }).slice(0, -1)));
    if (wanted.length === 0) break;
    first = [...first, ...wanted];
  }
  const rest = body.filter((message) => !first.includes(message));
  return JSON.stringify(rest).length < WORTH ? { first: body, rest: [] } : { first, rest };
}
