/** Parts of a whole on a wall: the largest by themselves, the others together. */
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import type { Label } from '../../../../platform/model/label.ts';
import { numberIn } from '../wall-figure.ts';
import { figureColumns, namedRows } from './part.ts';

export type Slice = { name: string; value: number };

/** The rows of an answer by their first figure; of one without keys its measures, each a step. */
export function partsOf(answer: TableAnswer, nameless: string, say: (label: Label) => string): Slice[] {
  const columns = figureColumns(answer);
  if (columns.length === answer.columns.length)
    return columns.map(({ label }, at) => ({ name: say(label), value: numberIn(answer.rows[0]?.[at]) ?? 0 }));
  return namedRows(answer, nameless).map(({ name, figures: [first] }) => ({ name, value: first ?? 0 }));
}

/** So many parts at most, the largest first; what is more is one part at the end. Parts without a size are none. */
export function slicesOf(parts: readonly Slice[], most: number, others: string): Slice[] {
  const sized = parts.filter(({ value }) => value > 0).toSorted((one, other) => other.value - one.value);
  if (sized.length <= most) return sized;
  const rest = sized.slice(most - 1).reduce((sum, { value }) => sum + value, 0);
  return [...sized.slice(0, most - 1), { name: others, value: rest }];
}

/** The wedge from one share of the whole circle to another, around 0 0: `hole` is the radius that stays free. */
export function wedge(from: number, to: number, radius: number, hole: number): string {
  // A whole circle is no arc: it ends where it begins.
  const end = Math.min(to, from + 0.9999);
  const point = (share: number, at: number) => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${(at * Math.cos(angle)).toFixed(2)} ${(at * Math.sin(angle)).toFixed(2)}`;
  };
  const large = end - from > 0.5 ? 1 : 0;
  const outer = `M ${point(from, radius)} A ${radius} ${radius} 0 ${large} 1 ${point(end, radius)}`;
  const inner = hole > 0 ? `A ${hole} ${hole} 0 ${large} 0 ${point(from, hole)}` : '';
  return `${outer} L ${point(end, hole)} ${inner} Z`;
}
