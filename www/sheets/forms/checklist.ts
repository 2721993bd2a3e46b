import type { Field, Form } from "../form.js";

/** The nine items, in the order of the chapter's model. */
export const ITEMS = ["clarity", "decomposition", "resources", "dependencies", "tracking", "feedback", "metrics", "empowerment", "culture"] as const;
/** From well to badly. */
export const COLORS = ["green", "yellow", "red"] as const;

const item = (id: string): Field[] => [
  { id, kind: "choice", options: COLORS },
  { id: `${id}-note`, kind: "line" },
];

/** The health checklist, answered again from time to time. */
export const checklist: Form = {
  id: "checklist",
  chapter: "diagnosis",
  version: 1,
  fields: [],
  lists: [{ id: "answers", records: true, blank: 1, most: 24, fields: [{ id: "day", kind: "date", today: true }, ...ITEMS.flatMap(item)] }],
};
