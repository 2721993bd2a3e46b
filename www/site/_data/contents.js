import { contents } from "../lib/content.js";

export default contents;
