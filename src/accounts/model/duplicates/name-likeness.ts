/** How alike two short texts are, by the runs of three characters they share. */

/** Every run of three characters, two spaces before the text and one behind it, as PostgreSQL's pg_trgm has them. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const padded = [...`  ${text} `];
  return new Set(padded.slice(2).map((_, index) => padded.slice(index, index + 3).join('')));
}

/** Shared trigrams ÷ all trigrams of both: 1 for equal texts, 0 when they share none. */
export function likeness(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  const [left, right] = [trigramsOf(one), trigramsOf(other)];
  const shared = [...left].filter((trigram) => right.has(trigram)).length;
  return shared / (left.size + right.size - shared);
}
