import type { Form } from "../form.js";

/** As many as the chapter's own plan takes, and as fit on one page. */
const MOST_TASKS = 40;

/** The dependency map: tasks, and which others each waits for. */
export const dependencies: Form = {
  id: "dependencies",
  chapter: "operator",
  version: 1,
  fields: [
    { id: "unit", kind: "line" },
    { id: "workers", kind: "number" },
  ],
  lists: [
    {
      id: "tasks",
      blank: 5,
      spare: 12,
      most: MOST_TASKS,
      fields: [
        { id: "name", kind: "text" },
        { id: "takes", kind: "number" },
        { id: "after", kind: "text" },
      ],
    },
  ],
};
