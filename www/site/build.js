// `node site/build.js [site|npm]`: builds dist/site (Eleventy, then Vite through its plugin) or dist/npm (Vite alone); without a word both.
import { mkdirSync, rmSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { path } from "./lib/paths.js";
import { buildPackage } from "./package.js";

process.chdir(path("."));

async function buildSite() {
  rmSync(path("../dist/site"), { recursive: true, force: true });
  rmSync(path(".cache/site"), { recursive: true, force: true });
  mkdirSync(path(".cache"), { recursive: true });
  const eleventy = new Eleventy("site/pages", "../dist/site", { configPath: "eleventy.config.js", quietMode: true });
  await eleventy.init();
  await eleventy.write();
}

const builds = { site: buildSite, npm: buildPackage };
const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !Object.hasOwn(builds, word));
if (unknown) {
  console.error(`nothing is called ${unknown}; say ${Object.keys(builds).join(" or ")}`);
  process.exit(2);
}
for (const word of wanted.length > 0 ? wanted : Object.keys(builds)) await builds[word]();
