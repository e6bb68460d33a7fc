/** 100,000 rows as a cross table of reps in their regions by months, with subtotals, totals, shares and ranks; beside it the sums alone. */
import { draw, group, layOut, quick, say, sum, type Sale } from '../src/reports/model/grid/testing/draw.ts';
import { quantile, tell } from './figures.ts';
import { exactTime } from './processor-time.ts';

const rowCount = 100_000;
const turns = 9;

/** The figures of the cross table and nothing else: what has to be added up whatever is drawn. */
function addUp(rows: readonly Sale[]): bigint {
  const sums = new Map<string, bigint>();
  for (const [region, rep, month, amount] of rows) {
    for (const key of [
      `${region} ${rep} ${month}`,
      `${region} ${rep}`,
      `${region} ${month}`,
      region,
      month,
      '',
    ])
      sums.set(key, (sums.get(key) ?? 0n) + amount);
  }
  return sums.get('')!;
}

/** Lays the rows out and adds them up, taking turns, in processor time; throws unless both come to the same total. */
export async function benchGrid(): Promise<void> {
  const rows = Array.from({ length: rowCount }, (_, at): Sale => {
    const rep = (at * 7919) % 1000;
    return [
      `大区${rep % 20}`,
      `销售${rep}`,
      `2026-${String(1 + (at % 12)).padStart(2, '0')}`,
      BigInt(at % 9973) * 100n,
      at % 7,
    ];
  });
  const follows = { left: 'A2' as const };
  const grid = draw({
    A1: { value: say('大区') },
    B1: { value: say('销售') },
    C1: { value: group('month'), expand: 'right' },
    D1: { value: say('合计') },
    A2: { value: group('region'), span: [2, 1] },
    B2: { value: group('rep') },
    C2: { value: sum(), top: 'C1' },
    D2: { value: sum() },
    E2: { value: quick('shareOfParent', 'D2') },
    F2: { value: quick('rank', 'D2') },
    B3: { value: say('小计'), ...follows },
    C3: { value: sum(), top: 'C1', ...follows },
    D3: { value: sum(), ...follows },
    A4: { value: say('合计'), span: [1, 2], left: 'none' },
    C4: { value: sum(), top: 'C1', left: 'none' },
    D4: { value: sum(), left: 'none' },
  });
  const times: Record<'laid' | 'added', number[]> = { laid: [], added: [] };
  let cells = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    let began = exactTime([]);
    const laid = layOut(grid, rows);
    times.laid.push(exactTime([]) - began);
    began = exactTime([]);
    const total = addUp(rows);
    times.added.push(exactTime([]) - began);
    cells = laid.cells.length;
    const shown = laid.cells.find(({ address }) => address === 'D4')!.value;
    if (shown !== total) throw new Error(`the grid comes to ${String(shown)}, the rows to ${total}`);
  }
  tell(
    `${rowCount.toLocaleString('en')} rows laid out, ${cells.toLocaleString('en')} cells`,
    `${quantile(times.laid, 0.5).toFixed(0)} ms`,
  );
  tell('the slowest turn', `${Math.max(...times.laid).toFixed(0)} ms`);
  tell('their sums alone', `${quantile(times.added, 0.5).toFixed(0)} ms`);
  tell('laid out ÷ added up', `${(quantile(times.laid, 0.5) / quantile(times.added, 0.5)).toFixed(2)}×`);
}
