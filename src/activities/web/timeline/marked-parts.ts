/** A text cut where words stand in it that are looked for. */
export type MarkedPart = { text: string; isHit: boolean; from: number };

/** Case does not matter; what is found only by its plain form (full width) is left unmarked. */
export function markedParts(text: string, needles: readonly string[]): MarkedPart[] {
  const wanted = needles
    .filter((needle) => needle !== '')
    .map((needle) => needle.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (wanted.length === 0) return [{ text, isHit: false, from: 0 }];
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const found of text.matchAll(new RegExp(wanted.join('|'), 'giu'))) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index), isHit: false, from });
    parts.push({ text: found[0], isHit: true, from: found.index });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isHit: false, from });
  return parts;
}
