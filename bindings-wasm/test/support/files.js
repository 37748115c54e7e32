// Where things lie.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
export const home = join(root, "bindings-wasm");
export const built = join(root, "target", "npm");
/** The package, as it is unpacked where others use it. */
export const packed = join(built, "consumers", "node_modules", "jiceng");
export const inPackage = (path) => pathToFileURL(join(packed, path)).href;
export const corpus = (name) => readFileSync(join(root, "target", "conformance", `${name}.tsv`), "utf8");
