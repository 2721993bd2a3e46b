import type { Form } from "../form.js";

/** How much of a wrong decision can be taken back, from all of it to nothing, as a share. */
export const UNDOABLE: Readonly<Record<string, number>> = { all: 1, most: 0.8, half: 0.5, little: 0.2, nothing: 0 };

/** The reader's own decisions, sorted by what waiting and being wrong cost. */
export const decisions: Form = {
  id: "decisions",
  chapter: "two-speeds",
  version: 1,
  fields: [],
  lists: [
    {
      id: "sorted",
      blank: 3,
      spare: 9,
      most: 20,
      fields: [
        { id: "name", kind: "text" },
        { id: "undo", kind: "choice", options: Object.keys(UNDOABLE) },
        { id: "loss", kind: "number" },
        { id: "half", kind: "number" },
      ],
    },
  ],
};
