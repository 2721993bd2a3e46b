// Zips dist/site and notes the checksum of every file of dist/release.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../../", import.meta.url));
const { zipSync } = createRequire(join(top, "www/package.json"))("fflate");
const [version] = process.argv.slice(2);
const [site, release] = [join(top, "dist/site"), join(top, "dist/release")];

const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).sort();
const entries = files.map((file) => [relative(site, file).replaceAll("\\", "/"), new Uint8Array(readFileSync(file))]);
// The oldest time that a zip can hold, so that the same files give the same bytes.
writeFileSync(join(release, `narrows-site-${version}.zip`), zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }));

const sums = readdirSync(release).sort().map((name) => `${createHash("sha256").update(readFileSync(join(release, name))).digest("hex")}  ${name}\n`);
writeFileSync(join(release, "SHA256SUMS"), sums.join(""));
