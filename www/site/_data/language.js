import { DIRECTION, LANGUAGE } from "../lib/languages.js";

export default { tag: LANGUAGE, direction: DIRECTION };
