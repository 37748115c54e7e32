/** The name of an id out of a group of labels; one within a lifecycle, scheme or form comes first. */
export function nameOf(names, id, lang, within) {
  // Without `?.`: webpack 4 reads these files as they are.
  const all = names === undefined || names === null ? {} : names;
  const name = all[`${within}:${id}`] || all[id];
  return (name && name[lang]) || id;
}
