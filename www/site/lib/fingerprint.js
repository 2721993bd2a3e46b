// A short hash of all files below some folders: of their names and of what they hold.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const LENGTH = 10;

/** The hash as text for an address; the same wherever the folders lie. */
export function fingerprint(folders) {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = files.map((one) => join(one.parentPath, one.name)).sort();
    for (const file of paths) {
      const text = readFileSync(file);
      hash.update(`${relative(folder, file)} ${text.length}\n`).update(text);
    }
  }
  return hash.digest("base64url").slice(0, LENGTH);
}
