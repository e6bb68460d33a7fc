/** By which the tile of a block is found on its page. */
export function idOfTile(block: string): string {
  return `tile-${block}`;
}
