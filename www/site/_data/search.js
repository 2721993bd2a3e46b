import { passages, searchIndex } from "../lib/search.js";
import forms from "./sheets.js";

/** The index of the site's passages as JSON. */
export default () => JSON.stringify(searchIndex(passages(forms())));
