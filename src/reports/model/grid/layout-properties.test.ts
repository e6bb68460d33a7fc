/** What holds of every grid, whatever it looks like and whatever its rows are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameAddress } from './address.ts';
import { checkGrid } from './check-grid.ts';
import type { LaidGrid } from './laid-grid.ts';
import { catalogue, draw, group, layOut, list, sum, type Sale } from './testing/draw.ts';

const sale: fc.Arbitrary<Sale> = fc.tuple(
  fc.constantFrom('华东', '华北', '华南', '西南'),
  fc.constantFrom('林晓雯', '周建平', '苏婧', '韩梅', '沈国栋'),
  fc.constantFrom('2026-01', '2026-02', '2026-03'),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.integer({ min: 0, max: 100 }),
);
const rows = fc.array(sale, { maxLength: 40 });

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
    fc.property(rows, cut, cut, (sales, topOfRegions, topOfMonths) => {
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
    fc.property(rows, (sales) => {
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

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const parent = mostly<'auto' | 'none' | string>('auto', 'none', 'A1', 'B1', 'A2', 'B2', 'C2', 'B3');
const anyCell = fc.record({
  at: fc.tuple(fc.nat(4), fc.nat(3)),
  span: fc.tuple(mostly(1, 2), mostly(1, 2)),
  value: fc.constantFrom(
    group('region'),
    group('rep'),
    group('month'),
    list('rep'),
    list('amount'),
    sum(),
    sum('pieces'),
  ),
  expand: mostly<'down' | 'right' | 'none'>('down', 'right', 'none'),
  left: parent,
  top: parent,
  stretch: mostly(true, false),
});
const sheet = fc.array(anyCell, { minLength: 1, maxLength: 9 });

/** Only cells bound to fields grow, and none lies on another. */
function apart(cells: readonly (typeof anyCell extends fc.Arbitrary<infer Cell> ? Cell : never)[]) {
  const taken = new Set<string>();
  return cells.flatMap((cell) => {
    const places = [0, cell.span[0] - 1].flatMap((row) =>
      [0, cell.span[1] - 1].map((column) => nameAddress([cell.at[0] + row, cell.at[1] + column])),
    );
    if (places.some((place) => taken.has(place))) return [];
    for (const place of places) taken.add(place);
    return [cell.value.kind === 'field' ? cell : { ...cell, expand: 'none' as const }];
  });
}

test('whatever is drawn is refused with a reason, or laid out without two cells in one place', () => {
  let [laidOut, refused, grown] = [0, 0, 0];
  fc.assert(
    fc.property(sheet, rows, (cells, sales) => {
      const drawn = apart(cells).map(({ at, ...cell }) => [nameAddress(at), cell] as const);
      const grid = draw(Object.fromEntries(drawn));
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
