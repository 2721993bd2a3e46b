/** What a control reports, and what it needs to know. */
export interface ControlHost {
  /** The language that numbers are typed in. */
  readonly locale: string;
  /** The setting's value as it is now. */
  value(): number;
  /** The reader chose a value. */
  change(value: number): void;
  /** The reader has left a number field; `given` is set if it held a value out of range, which may take a moment to be told. */
  commit(given: number | null): Promise<void> | void;
  /** The reader has left a number field whose text is no number; it stays there. */
  refuse(field: HTMLInputElement): Promise<void> | void;
}
