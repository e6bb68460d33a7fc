/** A map of China as equal tiles, one a province: what lies where, without a line that would be a border. */
import { provinces, type Province } from '../../../../platform/model/provinces.ts';

export type Tile = { province: Province; row: number; column: number };

/** Each province by its sign, north at the top; neighbours lie side by side as far as a grid allows. */
const drawing = [
  '·······黑',
  '····蒙··吉',
  '···宁晋京津辽',
  '新青甘陕豫冀鲁·',
  '·藏川渝鄂皖苏沪',
  '··云贵湘赣浙·',
  '···桂粤闽·台',
  '···琼澳港··',
] as const;

export const mapRows = drawing.length;
export const mapColumns = drawing[0].length;

const bySign = new Map(provinces.map((province) => [province.sign, province]));

/** The tiles from the north-west on. */
export const tiles: readonly Tile[] = drawing.flatMap((signs, row) =>
  [...signs].flatMap((sign, column) => {
    const province = bySign.get(sign);
    return province ? [{ province, row, column }] : [];
  }),
);

const ways = {
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
} as const;

/**
 * Where an arrow key leads from a tile: to the nearest of those that lie that way, one straight ahead before one aside.
 * Undefined when none does, or the key is no arrow.
 */
export function tileToward<Place extends Pick<Tile, 'row' | 'column'>>(
  from: Pick<Tile, 'row' | 'column'>,
  key: string,
  among: readonly Place[],
): Place | undefined {
  if (!(key in ways)) return undefined;
  const way = ways[key as keyof typeof ways];
  const ahead = among.flatMap((tile) => {
    const [down, across] = [tile.row - from.row, tile.column - from.column];
    const forward = down * way.row + across * way.column;
    const aside = Math.abs(down * way.column) + Math.abs(across * way.row);
    return forward > 0 ? [{ tile, far: forward + 2 * aside }] : [];
  });
  return ahead.toSorted((one, other) => one.far - other.far)[0]?.tile;
}
