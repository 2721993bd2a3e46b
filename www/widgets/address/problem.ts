/** Something in an address that could not be used as it was given. */
export interface Problem {
  /** Its key, cut to a readable length; empty for the whole query. */
  readonly key: string;
  /** What was given, cut to a readable length. */
  readonly given: string;
  readonly code: "unknown" | "not-a-number" | "clamped" | "too-long" | "unknown-option" | "not-a-name" | "given-twice" | "not-a-task" | "not-earlier" | "too-many-tasks";
  /** The value that is used instead, if the key is a setting. */
  readonly used: number | null;
}
