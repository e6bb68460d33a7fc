/** The number an item rests on, asked of insights within what the asker may see. */
import type { Cell, TableAnswer } from '../../../insights/model/answer.ts';
import type { Period } from '../../../platform/model/calendar.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { Basis } from '../../model/action-item/contract.ts';
import {
  periodOf,
  questionOfFigure,
  readStanding,
  type AskedFigure,
  type Standing,
} from '../../model/action-item/figure.ts';
import { measureOf, type Measuring } from '../measuring.ts';

/** How the figure stands, in its own days or in others. Refuses what insights does not know or the asker may not ask. */
export async function askFigure(
  { insights }: Measuring,
  work: Work,
  figure: AskedFigure,
  period: Period | null = periodOf(figure),
): Promise<Standing> {
  const { rows, asOf } = (await insights.answer(work, questionOfFigure(figure, period))) as TableAnswer;
  return readStanding((rows[0] ?? []).map(numberOf), period, asOf);
}

/** The figure with the words of its measure, as it stands now: what an item is made on. */
export async function readBasis(measuring: Measuring, work: Work, asked: AskedFigure): Promise<Basis> {
  const { label, definition, unit } = measureOf(measuring, asked.measure);
  return { asked, label, definition, unit, stood: await askFigure(measuring, work, asked) };
}

function numberOf(cell: Cell): number | null {
  return cell === null || typeof cell === 'object' ? null : Number(cell);
}
