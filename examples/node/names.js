// Answers hold ids; people read names.

/** Names by ids within a lifecycle, out of what `labels()` of a rulebook tells; an id without a name stays. */
export function namesOf({ labels }, lifecycle) {
  const of = (names, id) => (names?.[`${lifecycle}:${id}`] ?? names?.[id])?.zh ?? id;
  return { stage: (id) => of(labels.stages, id), rule: (id) => of(labels.rules, id) };
}
