import type { BlockOf } from '../../blocks/block.ts';
import { emptyGrid } from './drop-member.ts';

/** An empty grid as a block of a report. */
export function newGridBlock(id: string): BlockOf<'grid'> {
  return { type: 'grid', id, title: null, period: null, team: null, filters: [], grid: emptyGrid() };
}
