import vue from "@vitejs/plugin-vue";

export default {
  base: "./",
  plugins: [vue()],
  // Else the module would not lie beside its script while you develop.
  optimizeDeps: { exclude: ["jiceng"] },
};
