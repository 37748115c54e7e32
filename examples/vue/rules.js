// The module is loaded and compiled once for a page, however many components ask.
import { open } from "jiceng";

let opening;

/** Jiceng, once it is there. After a failure the next who asks tries anew. */
export function rules() {
  opening ??= open().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
