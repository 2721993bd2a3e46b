/** Writes a computed sentence into the page, as the figures write theirs. */
export { writeSentence as say } from "../widgets/sentence.js";
