/** A pasted text in lines that know where they stand in it. */

/** A stretch of a text. */
export type Span = { from: number; to: number };

/** A part of a text, and where it begins. */
export type Part = { text: string; from: number };

function trimmed({ text, from }: Part): Part {
  const inner = text.trim();
  return { text: inner, from: from + text.indexOf(inner) };
}

/** What stands between the marks, without blanks around it; nothing empty. */
export function partsBetween({ text, from }: Part, separator: RegExp): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const found of text.matchAll(separator)) {
    parts.push({ text: text.slice(start, found.index), from: from + start });
    start = found.index + found[0].length;
  }
  parts.push({ text: text.slice(start), from: from + start });
  return parts.map(trimmed).filter((part) => part.text !== '');
}

export function linesOf(text: string): Part[] {
  return partsBetween({ text, from: 0 }, /\r?\n/g);
}
