import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

/** What the built page may do: nothing but read its own folder and run WebAssembly. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The policy goes into the built page alone: while one works, Vite writes styles into the page. */
const policy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" },
  ],
};

export default defineConfig({
  base: "./",
  plugins: [vue(), policy],
  optimizeDeps: { exclude: ["jiceng"] },
  // The rules' names, the township and the package lie beside this folder.
  server: { host: "127.0.0.1", fs: { allow: ["../.."] } },
  build: {
    outDir: "../../target/workbench/dist",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "charts", test: /node_modules[\\/](echarts|zrender)/ },
            { name: "elements", test: /node_modules[\\/](element-plus|@element-plus|vue|@vue|@vueuse|@popperjs|@floating-ui|lodash)/ },
          ],
        },
      },
    },
  },
});
