import { fileURLToPath } from "node:url";

/** A path below www/, wherever the command was started. */
export const path = (below) => fileURLToPath(new URL(`../../${below}`, import.meta.url));
