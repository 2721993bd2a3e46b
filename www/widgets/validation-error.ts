/** Errors that name an invalid input. */

import type { ModelError } from "./description.js";

/** An error that names an invalid input. */
export function validationError(code: string, message: string, fields: Partial<ModelError> = {}): ModelError {
  return Object.assign(new Error(message), { ...fields, name: "ModelError" as const, code });
}

/** Whether an error names an invalid input; any other error means that an instance is broken. */
export function isValidationError(error: unknown): boolean {
  return error instanceof Error && error.name === "ModelError";
}
