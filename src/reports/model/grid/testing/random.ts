/** Sheets and sales at random, for what has to hold whatever is drawn. */
import fc from 'fast-check';
import { nameAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import { draw, group, list, sum, type Sale } from './draw.ts';

const sale: fc.Arbitrary<Sale> = fc.tuple(
  fc.constantFrom('华东', '华北', '华南', '西南'),
  fc.constantFrom('林晓雯', '周建平', '苏婧', '韩梅', '沈国栋'),
  fc.constantFrom('2026-01', '2026-02', '2026-03'),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  fc.integer({ min: 0, max: 100 }),
);
export const anySales = fc.array(sale, { maxLength: 40 });

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

/** A sheet of up to nine cells, most of them at home with each other. */
export const anyGrid: fc.Arbitrary<Grid> = sheet.map((cells) => {
  const placed = apart(cells).map(({ at, ...cell }) => [nameAddress(at), cell] as const);
  return draw(Object.fromEntries(placed));
});
