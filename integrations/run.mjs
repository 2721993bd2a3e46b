// `cargo xtask integrations [NAME…]`: builds each folder here by its real tool, with the packed package, and looks at the result in a browser.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { look } from "./look.mjs";
import { serve, start } from "./serve.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const WORK = join(HERE, "../target/integrations");

const all = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, "package.json")));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !all.includes(name));
if (unknown) {
  console.error(`no integration is called ${unknown}: there are ${all.join(", ")}`);
  process.exit(2);
}

mkdirSync(WORK, { recursive: true });
const packed = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", WORK], { cwd: join(HERE, "../dist/npm"), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))[0].filename;

let failures = 0;
for (const name of wanted.length > 0 ? wanted : all) {
  const folder = join(WORK, name);
  try {
    await check(name, folder);
  } catch (error) {
    failures += 1;
    console.error(`${name}: ${error.message}`);
  } finally {
    // Some of these tools weigh hundreds of megabytes.
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = failures > 0 ? 1 : 0;

async function check(name, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(HERE, name), folder, { recursive: true });
  const npm = (...given) => run("npm", given, folder);
  npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
  npm("install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", join(WORK, packed));
  const { scripts, expected } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (scripts.test) {
    npm("test");
    console.log(`${name}: passed`);
  }
  if (scripts.build) {
    npm("run", "build");
    console.log(`${name}: ${await served(await serve(join(folder, "dist")), expected)}`);
  }
  if (scripts.dev) console.log(`${name}, its development server: ${await served(await start(folder), expected)}`);
}

/** Runs a tool; of one that fails, the end of what it printed is the error. */
function run(tool, given, folder) {
  const { status, stdout, stderr } = spawnSync(tool, given, { cwd: folder, encoding: "utf8", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", npm_config_loglevel: "error" } });
  if (status !== 0) throw new Error(`${tool} ${given.join(" ")}: ${`${stdout}${stderr}`.trim().split("\n").slice(-20).join("\n")}`);
}

async function served({ address, close }, expected) {
  try {
    return await look(address, expected);
  } finally {
    await close();
  }
}
