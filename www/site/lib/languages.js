// The languages of the site: the folders of content/.
import { readdirSync } from "node:fs";
import { path } from "./paths.js";

/** The language at the root of the site, and of the package; every other one has a folder of its name there. */
export const DEFAULT = "en";

const folders = readdirSync(path("content"), { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** Tags of all languages, the default first. */
export const LANGUAGES = [DEFAULT, ...folders.map(({ name }) => name).filter((name) => name !== DEFAULT)];

/** The language that is built now: each has a build of its own, so that no reader loads another's words. */
export const LANGUAGE = process.env.NARROWS_LANGUAGE ?? DEFAULT;
if (!LANGUAGES.includes(LANGUAGE)) throw new Error(`content/ has no language ${LANGUAGE}; it has ${LANGUAGES.join(", ")}`);

const locale = new Intl.Locale(LANGUAGE);

/** "ltr" or "rtl". Newer engines have a method where older ones have a property. */
export const DIRECTION = (locale.getTextInfo?.() ?? locale.textInfo).direction;

/** Where a language's pages are written, below www/. */
export const outputOf = (language) => (language === DEFAULT ? "../dist/site" : `../dist/site/${language}`);
