/** Everybody's figures of several questions, a row a person. */
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { cellKey, cellName, cellOf, numberOf } from '../../../insights/web/index.ts';
import { sizeOf, type ScoredFigure } from './score-view.ts';
import type { ScoreSource } from './scored.ts';

export type PersonFigures = { id: string; name: string; figures: ReadonlyMap<string, ScoredFigure> };

/** Whoever closed a deal or took one through a stage; most won first, then by name. */
export function peopleRows(
  answers: readonly { source: ScoreSource; answer: TableAnswer }[],
): PersonFigures[] {
  const people = new Map<string, { name: string; figures: Map<string, ScoredFigure> }>();
  for (const { source, answer } of answers) {
    for (let row = 0; row < answer.rows.length; row += 1) {
      const cell = cellOf(answer, source.person, row);
      if (cell === null) continue;
      const person = people.get(cellKey(cell)) ?? { name: cellName(cell, ''), figures: new Map() };
      for (const figure of source.figures)
        person.figures.set(figure.id, {
          value: numberOf(answer, figure.id, row),
          n: sizeOf(figure, answer, row),
        });
      people.set(cellKey(cell), person);
    }
  }
  const won = ({ figures }: Pick<PersonFigures, 'figures'>): number => {
    const { value = null, n = null } = figures.get('deals.won_amount') ?? figures.get('deals.win_rate') ?? {};
    return value ?? n ?? 0;
  };
  const sells = ({ figures }: Pick<PersonFigures, 'figures'>): boolean =>
    ['deals.win_rate', 'stages.advance_rate'].some((id) => (figures.get(id)?.n ?? 0) > 0);
  return [...people]
    .map(([id, person]) => ({ id, ...person }))
    .filter(sells)
    .toSorted((one, other) => won(other) - won(one) || one.name.localeCompare(other.name));
}
