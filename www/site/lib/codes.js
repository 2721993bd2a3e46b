// QR codes in pages that are built. A build that knows its address draws them; in a browser they follow where the page is.
import { createJiti } from "jiti";
import { page } from "./core.js";
import { words } from "./words.js";
import { path } from "./paths.js";

const { qrPicture } = await createJiti(import.meta.url).import(path("page/qr.ts"));

/** Where the site will be, such as https://example.org/narrows/, if the build is told. */
export const SITE = process.env.NARROWS_SITE ?? "";

/** The code of a page below the site's address, or nothing where the build does not know that. */
export const code = (below) => (SITE === "" ? "" : qrPicture(page().document, new URL(below, SITE).href, words("lesson-code")).outerHTML);
