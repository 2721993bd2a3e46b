// `node site/build.js [site|npm]`: builds dist/site (Eleventy, then Vite through its plugin) or dist/npm (Vite alone); without a word both.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { writeCards } from "./lib/cards.js";
import { writeEmbedScripts } from "./lib/classic.js";
import { DEFAULT, LANGUAGE, LANGUAGES, outputOf } from "./lib/languages.js";
import { writeOffline } from "./lib/offline.js";
import { path } from "./lib/paths.js";
import { buildPackage } from "./package/build.js";

process.chdir(path("."));

async function buildSite() {
  rmSync(path(outputOf(LANGUAGE)), { recursive: true, force: true });
  rmSync(path(".cache/site"), { recursive: true, force: true });
  mkdirSync(path(".cache"), { recursive: true });
  const eleventy = new Eleventy("site/pages", outputOf(LANGUAGE), { configPath: "eleventy.config.js", quietMode: true });
  await eleventy.init();
  await eleventy.write();
  await writeEmbedScripts(path(`${outputOf(LANGUAGE)}/classic`));
  await writeCards(path(outputOf(LANGUAGE)));
  await writeOffline(path(outputOf(LANGUAGE)));
  if (LANGUAGE === DEFAULT) buildOtherLanguages();
}

/** Each other language in a process of its own, below the default one's pages; then the default one's strings again. */
function buildOtherLanguages() {
  const run = (language, ...script) => execFileSync(process.execPath, script, { stdio: "inherit", env: { ...process.env, NARROWS_LANGUAGE: language } });
  const others = LANGUAGES.filter((language) => language !== DEFAULT);
  for (const language of others) {
    run(language, "site/strings.js");
    run(language, "site/build.js", "site");
  }
  if (others.length > 0) run(DEFAULT, "site/strings.js");
}

const builds = { site: buildSite, npm: buildPackage };
const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !Object.hasOwn(builds, word));
if (unknown) {
  console.error(`nothing is called ${unknown}; say ${Object.keys(builds).join(" or ")}`);
  process.exit(2);
}
for (const word of wanted.length > 0 ? wanted : Object.keys(builds)) await builds[word]();
