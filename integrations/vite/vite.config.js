export default { optimizeDeps: { exclude: ["narrows"] } };
