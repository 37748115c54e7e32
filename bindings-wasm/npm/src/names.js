/** The name of an id out of a group of labels; one within a lifecycle, scheme or form comes first. */
export function nameOf(names, id, lang, within) {
  const name = names?.[`${within}:${id}`] ?? names?.[id];
  return name?.[lang] ?? id;
}
