import { embedding } from "../lib/embedding.js";

export default embedding;
