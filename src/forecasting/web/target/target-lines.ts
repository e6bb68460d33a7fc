/** The grid's lines as the page reads them: what came over the wire, with its months as days. */
import type { Day } from '../../../platform/model/calendar.ts';
import type { WireTargetLine } from '../../model/target/contract.ts';
import type { GridLine, MonthlyTargets } from '../../model/target/target-grid.ts';
import { monthsOfTarget, type TargetLevel, type TargetPeriod } from '../../model/target/target-levels.ts';

export type TargetLine = GridLine &
  Pick<WireTargetLine, 'name' | 'mayEdit'> & { depth: number; won: MonthlyTargets | null };

/** A column: a month or a quarter, and the months in it. */
export type TargetColumn = { kind: TargetPeriod; from: Day; months: readonly Day[] };

export function columnsOf(year: number, kind: 'month' | 'quarter'): TargetColumn[] {
  const months = monthsOfTarget('year', `${year}-01-01`);
  const firsts = kind === 'month' ? months : months.filter((_, index) => index % 3 === 0);
  return firsts.map((from) => ({ kind, from, months: monthsOfTarget(kind, from) }));
}

export function yearColumn(year: number): TargetColumn {
  const from = `${year}-01-01`;
  return { kind: 'year', from, months: monthsOfTarget('year', from) };
}

/** Each line after the one above it; `depth` tells how far it is indented. */
export function linesOf(year: number, lines: readonly WireTargetLine[]): TargetLine[] {
  const months = monthsOfTarget('year', `${year}-01-01`);
  const byMonth = (amounts: readonly (string | null)[]): MonthlyTargets =>
    new Map(
      amounts.flatMap((amount, index) =>
        amount === null ? [] : [[months[index]!, BigInt(amount)] as const],
      ),
    );
  const depths = new Map<string, number>();
  return lines.map((line) => {
    const depth = line.above ? (depths.get(line.above.id) ?? 0) + 1 : 0;
    depths.set(line.subject.id, depth);
    const at = (level: TargetLevel) => byMonth(line.months[level] ?? []);
    return {
      subject: line.subject,
      name: line.name,
      above: line.above,
      mayEdit: line.mayEdit,
      depth,
      targets: { baseline: at('baseline'), target: at('target'), stretch: at('stretch') },
      won: line.won && byMonth(line.won),
    };
  });
}
