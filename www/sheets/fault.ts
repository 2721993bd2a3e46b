/** Why a file cannot be read, and in which line. */

/**
 * `large`: of more than a million characters; `syntax`: no JSON, or not laid out as a sheet is; `sheet`: no sheet, or another one; `version`: of a newer page;
 * `unknown`: a name that this sheet does not have; `twice`: one that stood there before; `text`: no text; `option`: none of a choice's options;
 * `day`: no day of the calendar; `rows`: more rows than there is room for.
 */
export type FaultCode = "large" | "syntax" | "sheet" | "version" | "unknown" | "twice" | "text" | "option" | "day" | "rows";

export class Fault extends Error {
  readonly code: FaultCode;
  readonly line: number;
  /** What stands there. */
  readonly given: string;

  constructor(code: FaultCode, line: number, given = "") {
    super(`line ${line}: ${code} ${given}`);
    this.code = code;
    this.line = line;
    this.given = given;
  }
}

/** Longer files are not read: no sheet that a person fills in comes near it. */
export const LONGEST = 1_000_000;
