/** What holds of every grid, whatever it looks like and whatever its rows are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkGrid } from './check-grid.ts';
import type { LaidGrid } from './laid-grid.ts';
import { catalogue, draw, group, layOut, list, sum } from './testing/draw.ts';
import { anyGrid, anySales } from './testing/random.ts';

function overlapsOf({ cells, rows, columns }: LaidGrid): string[] {
  const taken = new Set<string>();
  return cells.flatMap((cell) => {
    const places = Array.from({ length: cell.rows }, (_, row) =>
      Array.from({ length: cell.columns }, (_, column) => `${cell.row + row}:${cell.column + column}`),
    ).flat();
    const outside = cell.row + cell.rows > rows.length || cell.column + cell.columns > columns.length;
    const faults = places.filter((place) => taken.has(place) || outside || places.length === 0);
    for (const place of places) taken.add(place);
    return faults.map((place) => `${cell.address} at ${place}`);
  });
}

function amountsOf({ cells }: LaidGrid, address: string): bigint[] {
  return cells.filter((cell) => cell.address === address).map(({ value }) => value as bigint);
}

const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

test('totals on every level equal the source, whatever is cut to the first few', () => {
  const cut = fc.option(fc.record({ n: fc.integer({ min: 1, max: 3 }), by: fc.constant('amount') }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(anySales, cut, cut, (sales, topOfRegions, topOfMonths) => {
      const grid = draw({
        B1: { value: group('month', { top: topOfMonths }), expand: 'right' },
        A2: { value: group('region', { top: topOfRegions }), span: [2, 1] },
        B2: { value: sum(), left: 'D2', top: 'B1' },
        C2: { value: sum(), left: 'D2' },
        D2: { value: group('rep'), left: 'A2' },
        B3: { value: sum(), left: 'A2', top: 'B1' },
        C3: { value: sum(), left: 'A2' },
        B4: { value: sum(), left: 'none', top: 'B1' },
        C4: { value: sum(), left: 'none' },
      });
      const laid = layOut(grid, sales);
      const whole = total(sales.map(([, , , amount]) => amount));
      for (const address of ['B2', 'C2', 'B3', 'C3', 'B4', 'C4'])
        expect(total(amountsOf(laid, address)), address).toBe(whole);
      expect(overlapsOf(laid)).toEqual([]);
    }),
  );
});

test('a list places every value of the source exactly once, in its line', () => {
  fc.assert(
    fc.property(anySales, (sales) => {
      const grid = draw({
        A1: { value: list('rep') },
        B1: { value: list('month') },
        C1: { value: list('amount') },
      });
      const { cells } = layOut(grid, sales);
      const lines = Map.groupBy(cells, ({ row }) => row);
      expect([...lines.values()].map((line) => line.map(({ value }) => value))).toEqual(
        sales.map(([, rep, month, amount]) => [rep, month, amount]),
      );
    }),
  );
});

test('whatever is drawn is refused with a reason, or laid out without two cells in one place', () => {
  let [laidOut, refused, grown] = [0, 0, 0];
  fc.assert(
    fc.property(anyGrid, anySales, (grid, sales) => {
      const looked = checkGrid(grid, catalogue);
      if ('faults' in looked) {
        refused += 1;
        expect(looked.faults.length).toBeGreaterThan(0);
        return;
      }
      laidOut += 1;
      const laid = layOut(grid, sales);
      grown += laid.cells.length;
      expect(overlapsOf(laid)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(laidOut).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(100);
  expect(grown).toBeGreaterThan(laidOut * 5);
});
