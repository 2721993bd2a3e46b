import { outlook } from "../lib/figures.js";

export default outlook;
