/** The places that words of a rule may have, filled when it runs. */
const wordPlaces = ['name', 'owner', 'actor'] as const;
export type WordPlace = (typeof wordPlaces)[number];

/** `跟进「{name}」` with the record's name; a place of nothing is a dash, other braces stay. */
export function fillWords(text: string, places: Readonly<Record<WordPlace, string | null>>): string {
  return text.replaceAll(/\{(name|owner|actor)\}/g, (_, place: WordPlace) => places[place] ?? '–');
}
