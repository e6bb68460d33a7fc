/** The clauses of a text, with where they stand in it. */
import type { Part } from '../../activities/model/chat/text-lines.ts';

/** Between marks and lines; a comma within a number ends nothing. */
export function clausesOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const mark of text.matchAll(/[。！!？?；;\n]|[，](?!\d{3})|,(?!\d{3}(?!\d))|\.\s|\|/gu)) {
    push(parts, text, from, mark.index);
    from = mark.index + mark[0].length;
  }
  push(parts, text, from, text.length);
  return parts;
}

function push(parts: Part[], text: string, from: number, to: number): void {
  if (text.slice(from, to).trim() !== '') parts.push({ text: text.slice(from, to), from });
}

/** The clause in which a place of the text stands. */
export function clauseAt(clauses: readonly Part[], place: number): number {
  return clauses.findLastIndex(({ from }) => from <= place);
}
