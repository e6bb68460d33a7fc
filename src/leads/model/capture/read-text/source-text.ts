/** A pasted text as its reading needs it: plain forms of the same length, lines, pieces, and places already understood. */

import { partsBetween, type Part, type Span } from '../../../../activities/model/chat/text-lines.ts';

export { linesOf, type Part, type Span } from '../../../../activities/model/chat/text-lines.ts';

/** Full-width letters, digits and marks become plain ones; the length stays, so that spans fit the original. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2002\u2003\ufeff]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** What stands for a place that is understood: it ends pieces and is part of nothing. */
export const understood = '|';

/** The text with stretches taken out, so that nothing is read twice; length and lines stay. */
export function without(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { from, to } of spans)
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, understood) + rest.slice(to);
  return rest;
}

export function sentencesOf(line: Part): Part[] {
  return partsBetween(line, /[。!?;…]+|\|{2,}/g);
}

const latinOnly = /^[\p{Script=Latin}\d\s.&'()/-]+$/u;

/** The shortest stretches that stand on their own: between marks; between blanks, too, where the text is Chinese. */
export function piecesOf(line: Part): Part[] {
  return partsBetween(
    line,
    /[|,;、。!?•●·◆■★▪【】[\]"“”<>\t]+|-{2,}|\s{2,}|\s*[/@]\s*(?=\p{Script=Han})|:/gu,
  ).flatMap((part) =>
    latinOnly.test(part.text) ? [part] : partsBetween(part, /\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+/gu),
  );
}
