import type { Cube } from '../../../insights/model/measure.ts';
import { dimensionOf } from '../blocks/asked.ts';
import type { ToldBlock } from './declared-block.ts';

/** What the blocks of a plug-in begin with and the product does not measure, in a sentence with its place; null where all is known. */
export function unknownMember(
  blocks: readonly Pick<ToldBlock, 'measures' | 'by'>[],
  cubes: readonly Cube[],
): string | null {
  for (const [at, { measures, by }] of blocks.entries()) {
    const place = (part: string) => `plugIn.blocks.${at}.${part}.usual`;
    const [first] = measures.usual;
    const cube = cubes.find((one) => one.measures.some(({ id }) => id === first));
    const stranger = measures.usual.find((id) => !cube?.measures.some((one) => one.id === id));
    if (stranger) return `${place('measures')}: ${stranger} is no measure of the same subject`;
    const rate = cube!.measures.find(({ id, additive }) => measures.usual.includes(id) && !additive);
    if (measures.additive && rate) return `${place('measures')}: the parts of ${rate.id} do not add up`;
    const source = cube!.measures.find(({ id }) => id === first)!.source;
    const other = by.usual.find(
      (split) =>
        !cube!.dimensions.some(({ id, on }) => [split, dimensionOf(split)].includes(id) && on[source]),
    );
    if (other) return `${place('by')}: ${other} does not split ${first}`;
  }
  return null;
}
