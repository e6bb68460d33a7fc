import type { ReportDocument } from '../document.ts';

/** The pictures that a document shows, each once. */
export function picturesOf({ blocks }: Pick<ReportDocument, 'blocks'>): string[] {
  return [...new Set(blocks.flatMap((block) => (block.type === 'image' ? [block.picture] : [])))];
}
