// On the server `narrows/core` is left to Node, which finds its Wasm files on the disk.
export default { output: "export", distDir: "dist", serverExternalPackages: ["narrows"] };
