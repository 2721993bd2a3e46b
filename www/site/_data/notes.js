import { notes } from "../lib/content.js";
import { bibliography, ledger } from "../lib/ledger.js";

/** The page of notes, its numbers filled in. */
export default () => ({ ...notes(), ledger: ledger(), sources: bibliography() });
