import { headline } from "../lib/figures.js";

export default headline;
