export default { optimizeDeps: { exclude: ["jiceng"] } };
