import type { Form } from "../form.js";

/** So many that every combination of them can still be counted. */
const MOST_RISKS = 20;

/** The risk register. */
export const risks: Form = {
  id: "risks",
  chapter: "capacity",
  version: 1,
  fields: [
    { id: "unit", kind: "line" },
    { id: "reserve", kind: "number" },
  ],
  lists: [
    {
      id: "register",
      blank: 5,
      spare: 9,
      most: MOST_RISKS,
      fields: [
        { id: "name", kind: "text" },
        { id: "probability", kind: "number" },
        { id: "impact", kind: "number" },
        { id: "owner", kind: "line" },
        { id: "answer", kind: "text" },
      ],
    },
  ],
};
