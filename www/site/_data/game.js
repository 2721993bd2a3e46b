import { still } from "../lib/game.js";

export default still;
