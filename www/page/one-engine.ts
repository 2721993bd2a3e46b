/** In place of `widgets/svg-engine.ts` where a file carries one engine: the one that makes SVG draws, too. */

import { loadEngine, type SvgEngine } from "../widgets/engine.js";

export const loadSvgEngine = (): Promise<SvgEngine> => loadEngine() as Promise<SvgEngine>;
