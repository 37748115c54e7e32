// Written by `cargo xtask generate types` from docs/schema.

/** Every operation, with the domain where it has one. */
export const operations = [
  ["evaluate", "lifecycle"],
  ["evaluate", "procedure"],
  ["evaluate", "points"],
  ["evaluate", "study"],
  ["view", "lifecycle"],
  ["compare", "lifecycle"],
  ["compare", "procedure"],
  ["calendar", "procedure"],
  ["compare", "points"],
  ["compare", "study"],
  ["due"],
  ["describe"],
  ["lint"],
  ["labels"],
  ["merge", "lifecycle"],
  ["merge", "procedure"],
  ["merge", "points"],
  ["merge", "study"],
  ["schema"],
];
