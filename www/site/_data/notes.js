import { notes } from "../lib/content.js";

export default notes;
