import "narrows";
import { setWasmBase } from "narrows/wasm";

// esbuild copies no files that are named by `new URL`: the build script does, and this says where they are.
setWasmBase("wasm/");
