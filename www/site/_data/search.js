import { passages } from "../lib/search.js";
import forms from "./sheets.js";

/** The site's passages as JSON: less to load than an index of them, which the browser makes in a moment. */
export default () => JSON.stringify(passages(forms()));
