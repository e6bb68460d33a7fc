import { say } from '../../../platform/model/label.ts';
import type { PlugInBlock } from '../../model/blocks/plug-in.ts';
import { layOutAnswer } from '../../model/export/laid-answer.ts';
import type { Reader } from '../../model/grid/show-value.ts';
import {
  tableOfFigures,
  tableOfValues,
  type Drawing,
  type Drawn,
  type ValuesPiece,
} from '../../model/plug-ins/drawing.ts';
import { gapWords } from '../../model/plug-ins/gap-words.ts';
import type { Part } from './answer-parts.ts';

/** What a plug-in draws, taken away: all its values as tables, a chart by names with its bars; where there is nothing, why. */
export function partsOfDrawing({ id, title }: PlugInBlock, drawn: Drawn, reader: Reader): readonly Part[] {
  const { locale } = reader;
  if ('gap' in drawn) return [{ id, title: title ?? '', words: say(gapWords[drawn.gap], locale) }];
  const own = title ?? say(drawn.title, locale);
  return drawn.drawing.map((piece) => partOf(piece, { id, title: own }, reader));
}

function partOf(piece: Drawing[number], head: { id: string; title: string }, reader: Reader): Part {
  const { locale } = reader;
  if (piece.kind === 'words') return { ...head, words: say(piece.text, locale) };
  if (piece.kind === 'figures')
    return { ...head, laid: layOutAnswer(tableOfFigures(piece), reader), page: undefined };
  const table = tableOfValues(piece, (label) => say(label, locale));
  return {
    id: head.id,
    title: piece.title ? say(piece.title, locale) : head.title,
    laid: layOutAnswer(table, reader),
    page: undefined,
    ...(hasBars(piece) && { drawn: 'bars' as const }),
  };
}

/** Bars are drawn of the second column by the first. */
function hasBars({ chart }: ValuesPiece): boolean {
  return chart !== null && chart.names.join() === '0' && chart.figures[0] === 1;
}
