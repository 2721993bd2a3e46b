// Zips dist/site, puts what is used by itself beside it, and notes the checksum of every file of dist/release.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../../", import.meta.url));
const { zipSync } = createRequire(join(top, "www/package.json"))("fflate");
const [version] = process.argv.slice(2);
const [site, npm, release] = ["dist/site", "dist/npm", "dist/release"].map((folder) => join(top, folder));

/** The names of all files below a folder, in one order everywhere. */
function filesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll("\\", "/")).sort();
}

const entries = filesBelow(site).map((name) => [name, new Uint8Array(readFileSync(join(site, name)))]);
// The oldest time that a zip can hold, so that the same files give the same bytes.
writeFileSync(join(release, `narrows-site-${version}.zip`), zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }));

cpSync(join(npm, "narrows.iife.js"), join(release, "narrows.iife.js"));
cpSync(join(site, "offline"), join(release, "offline"), { recursive: true });
// The first section is this version's.
const [, changes] = readFileSync(join(top, "CHANGELOG.md"), "utf8").split(/^(?=## )/mu);
writeFileSync(join(release, "CHANGES.md"), changes);

const sums = filesBelow(release).map((name) => `${createHash("sha256").update(readFileSync(join(release, name))).digest("hex")}  ${name}\n`);
writeFileSync(join(release, "SHA256SUMS"), sums.join(""));
