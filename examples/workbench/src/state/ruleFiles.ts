// The rules of the built-in rulebooks and layers as they are written; loaded after the page, which does without them at first.
export const ruleFiles = import.meta.glob<object>(
  [
    "../../../../core/rulebooks/{cn,demo}/{lifecycles,procedures,schedules,schemes,study}/*.json",
    "../../../../core/rulebooks/layers/*/{lifecycles,procedures,schedules,schemes,study}/*.json",
  ],
  { eager: true, import: "default" },
);
