// Programs that do not come from npm: a folder's package.json names them under "tools", by where they come from.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createHash } from "node:crypto";
import { delimiter, join } from "node:path";

const isInstalled = (program) => (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

function install(program, given, otherwise) {
  const { status, stderr, error } = spawnSync(program, given, { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`${otherwise}: ${error?.message ?? stderr.trim().split("\n").at(-1)}`);
}

/** Debian's packages, each with a program of its name. */
function debian(names) {
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return [];
  const given = ["install", "-y", "--no-install-recommends", ...missing];
  install("apt-get", given, `there is no ${missing.join(" and no ")}; install it (on Debian: apt-get ${given.join(" ")})`);
  return [];
}

/** A crate with a program, as `name@version`: built once, in minutes. */
function cargo(crate, store) {
  const root = join(store, crate);
  const [name, version] = crate.split("@");
  if (!existsSync(join(root, "bin"))) {
    install("cargo", ["install", name, "--version", version, "--locked", "--debug", "--no-default-features", "--root", root], `${crate} cannot be built`);
  }
  return [join(root, "bin")];
}

/** What a file of requirements names, in an environment of its own. */
function python(file, store, folder) {
  const digest = createHash("sha256").update(readFileSync(join(folder, file))).digest("hex").slice(0, 12);
  const root = join(store, `python-${digest}`);
  if (!existsSync(join(root, "complete"))) {
    rmSync(root, { recursive: true, force: true });
    install("python3", ["-m", "venv", root], "Python has no venv");
    install(join(root, "bin/pip"), ["install", "--quiet", "-r", join(folder, file)], `${file} cannot be installed`);
    mkdirSync(join(root, "complete"));
  }
  return [join(root, "bin")];
}

const SOURCES = { debian, cargo, python };

/** Has them; gives the folders that their programs are in. What is not Debian's is kept in `store`. */
export function ensureTools(tools, store, folder) {
  return Object.entries(tools).flatMap(([source, what]) => SOURCES[source](what, store, folder));
}
