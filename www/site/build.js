// Builds dist/site (Eleventy, then Vite through its plugin) or dist/npm (Vite alone).
import { mkdirSync, rmSync } from "node:fs";
import Eleventy from "@11ty/eleventy";
import { path } from "./lib/paths.js";

process.chdir(path("."));

async function site() {
  rmSync(path("../dist/site"), { recursive: true, force: true });
  rmSync(path(".cache/site"), { recursive: true, force: true });
  mkdirSync(path(".cache"), { recursive: true });
  const eleventy = new Eleventy("site/pages", "../dist/site", { configPath: "eleventy.config.js", quietMode: true });
  await eleventy.init();
  await eleventy.write();
}

await site();
