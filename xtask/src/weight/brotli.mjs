// Prints the size of each named file after brotli at its strongest, as a JSON array.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const strongest = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
const size = (path) => brotliCompressSync(readFileSync(path), strongest).length;
console.log(JSON.stringify(process.argv.slice(2).map(size)));
