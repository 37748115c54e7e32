// Written by `cargo xtask generate types` from docs/schema.

/** Every operation, with the domain where it has one. */
export const operations = [
  ["evaluate", "lifecycle"],
  ["view", "lifecycle"],
  ["compare", "lifecycle"],
  ["due"],
  ["describe"],
  ["lint"],
  ["merge", "lifecycle"],
  ["schema"],
];
