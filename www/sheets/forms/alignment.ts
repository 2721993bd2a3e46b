import type { Form } from "../form.js";

/** One page that says what is aimed at, by what, and how one would notice that it is not working. */
export const alignment: Form = {
  id: "alignment",
  chapter: "alignment",
  version: 2,
  fields: [
    { id: "aim", kind: "text" },
    { id: "mechanism", kind: "text" },
    // Version 1 had one indicator, and the gate's day and rule in one text.
    { id: "indicator-one", kind: "line", was: "indicator" },
    { id: "indicator-two", kind: "line" },
    { id: "proxy", kind: "line" },
    { id: "gate-day", kind: "date" },
    { id: "gate-rule", kind: "text", was: "gate" },
    { id: "guardrail", kind: "line" },
    { id: "owner", kind: "line" },
    { id: "cadence", kind: "line" },
  ],
  lists: [
    {
      id: "log",
      blank: 4,
      spare: 4,
      most: 100,
      fields: [
        { id: "day", kind: "date", today: true },
        { id: "decided", kind: "text" },
        { id: "why", kind: "text" },
      ],
    },
  ],
};
