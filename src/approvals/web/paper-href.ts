/** Where papers of other kinds than those below stand: under their plural, as records do. */
const places: Readonly<Record<string, (id: string) => string>> = {};

/** The page of a paper. */
export function paperHref(paper: string, id: string): string {
  return places[paper]?.(id) ?? `/${paper}s/${id}`;
}
