/** Inputs that were refused, as errors that name them. */

import type { ModelError } from "./description.js";

/** An error that names an input that was refused. */
export function refused(code: string, message: string, fields: Partial<ModelError> = {}): ModelError {
  return Object.assign(new Error(message), { ...fields, name: "ModelError" as const, code });
}

/** Whether an error says that an input was refused; any other error means that an instance is broken. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "ModelError";
}
