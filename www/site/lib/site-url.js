// Where the site will stand, if that is known while it is built: what other sites read of a page has whole addresses.
import { readFileSync } from "node:fs";
import { path } from "./paths.js";

/** The address as it is needed, with a slash at its end; `null` where none is given. */
export function checkUrl(given, source) {
  if (given === undefined || given === "") return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new Error(`${source} is "${given}": it has to be an address such as https://example.org/narrows/`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

const { homepage } = JSON.parse(readFileSync(path("package.json"), "utf8"));

/** The site's address: the variable NARROWS_URL, else `homepage` of www/package.json. */
export const SITE_URL = process.env.NARROWS_URL === undefined ? checkUrl(homepage, "homepage of www/package.json") : checkUrl(process.env.NARROWS_URL, "NARROWS_URL");

/** A path of the site as others are to read it: whole where the site's address is known, else from `root`. */
export const published = (file, root) => `${SITE_URL ?? root}${file}`;
