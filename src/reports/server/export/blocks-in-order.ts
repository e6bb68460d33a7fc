import type { Block } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';

/** The blocks that are placed, in the order in which a report is taken away: that of the desktop. Forms are filled, not taken away. */
export function blocksInOrder({ layouts, blocks }: ReportDocument): Block[] {
  return layouts.desktop
    .map(({ block }) => blocks.find(({ id }) => id === block)!)
    .filter(({ type }) => type !== 'form');
}
