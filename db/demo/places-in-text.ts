export type Places = Record<string, string>;

/** The sentence with its {places} filled; numbers and Latin words stand apart from Chinese. A place nobody knows is a mistake in the vocabulary and throws. */
export function fillPlaces(sentence: string, places: Places): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) throw new Error(`no ${name} for "${sentence}"`);
    return value;
  });
  return filled.replace(/(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu, ' ');
}

/** The rank whose sentences fit: those of the last stage when the deal is closed. */
export function openRank(to: number | 'lost'): 1 | 2 | 3 | 4 {
  return to === 'lost' ? 1 : (Math.min(to, 4) as 1 | 2 | 3 | 4);
}
