// `cargo xtask integrations [NAME…]`: builds each folder here by its real tool, with the packed package, and looks at the result in a browser.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { look } from "./look.mjs";
import { serve, start } from "./serve.mjs";
import { ensureTools } from "./tools.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const WORK = join(HERE, "../target/integrations");
const TOOLS = join(HERE, "../target/integrations-tools");

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
  const { scripts, expected = {}, tools = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const path = [...ensureTools(tools, TOOLS, folder), process.env.PATH].join(delimiter);
  const npm = (...given) => run("npm", given, folder, path);
  npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
  npm("install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", join(WORK, packed));
  if (scripts.test) {
    npm("test");
    console.log(`${name}: passed`);
  }
  const own = existsSync(join(HERE, name, "look.mjs")) ? await import(join(HERE, name, "look.mjs")) : {};
  for (const build of Object.keys(scripts).filter((one) => one.startsWith("build"))) {
    rmSync(join(folder, "dist"), { recursive: true, force: true });
    npm("run", build);
    console.log(`${name}, ${build}: ${await served(await serve(join(folder, "dist")), { ...expected, ...own })}`);
  }
  if (scripts.dev) console.log(`${name}, dev: ${await served(await start(folder, path), { ...expected, ...own })}`);
}

/** Runs a tool; of one that fails, the end of what it printed is the error. */
function run(tool, given, folder, path) {
  const env = { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1", npm_config_loglevel: "error" };
  const { status, stdout, stderr } = spawnSync(tool, given, { cwd: folder, encoding: "utf8", env });
  if (status !== 0) throw new Error(`${tool} ${given.join(" ")}: ${`${stdout}${stderr}`.trim().split("\n").slice(-20).join("\n")}`);
}

async function served({ address, close }, expected) {
  try {
    return await look(address, expected);
  } finally {
    await close();
  }
}
