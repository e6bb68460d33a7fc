/** From the parents of cells to blocks: what is repeated, and that blocks nest, keep apart or stand side by side. */
import {
  axes,
  covers,
  growthOf,
  lineageOf,
  meets,
  otherAxis,
  type Axis,
  type Band,
  type Block,
  type Frame,
  type FrameCell,
} from './frame.ts';
import { checkPlaces, findParents, standingsOf, type Parents, type Standing } from './find-parents.ts';
import { faultAt, type GridFault } from './grid-faults.ts';
import type { FieldValue, Grid } from './grid.ts';

/** The frame of the grid, or everything that keeps it from being one. */
export function buildFrame(grid: Grid): { frame: Frame } | { faults: GridFault[] } {
  const standings = standingsOf(grid);
  const misplaced = checkPlaces(grid, standings);
  const { parents, faults } = findParents(standings);
  if (misplaced.length + faults.length > 0) return { faults: [...misplaced, ...faults] };
  const frame = raiseBlocks(grid, standings, parents);
  for (const cell of frame.cells) for (const axis of axes) widen(cell.owner[axis], cell.lines[axis]);
  const crossing = axes.flatMap((axis) => layBands([frame.roots[axis], ...frame.blocks[axis]]));
  if (crossing.length > 0) return { faults: crossing };
  const cutting = [...frame.cells.flatMap(cutsOf), ...axes.flatMap((axis) => sharedLines(frame, axis))];
  return cutting.length > 0 ? { faults: cutting } : { frame };
}

function raiseBlocks(
  grid: Grid,
  standings: readonly Standing[],
  parents: ReadonlyMap<Standing, Parents>,
): Frame {
  const roots = {
    down: blockAt('', 'down', null, [0, grid.rows.length - 1]),
    right: blockAt('', 'right', null, [0, grid.columns.length - 1]),
  };
  const raised = new Map<Standing, Block>();
  const blocks: Record<Axis, Block[]> = { down: [], right: [] };
  const blockOf = (standing: Standing, axis: Axis): Block => {
    const known = raised.get(standing);
    if (known) return known;
    const parent = ownerOf(standing, axis);
    const value = standing.cell.value as FieldValue;
    const block = joins(parent, value)
      ? parent
      : blockAt(standing.address, axis, parent, standing.lines[axis]);
    if (block !== parent) blocks[axis].push(block);
    block.fields.push(value);
    raised.set(standing, block);
    return block;
  };
  const ownerOf = (standing: Standing, axis: Axis): Block => {
    const parent = parents.get(standing)![axis];
    return parent ? blockOf(parent, axis) : roots[axis];
  };
  const cells = standings.map((standing): FrameCell => {
    const growth = growthOf(standing.cell);
    const own = growth && blockOf(standing, growth);
    const owner = { down: ownerOf(standing, 'down'), right: ownerOf(standing, 'right') };
    if (!growth || !own) return { ...standing, owner };
    const field = own.fields.indexOf(standing.cell.value as FieldValue);
    return { ...standing, owner: { ...owner, [growth]: own }, shows: { axis: growth, field } };
  });
  return { cells, byAddress: new Map(cells.map((cell) => [cell.address, cell])), roots, blocks };
}

function blockAt(
  address: string,
  axis: Axis,
  parent: Block | null,
  [first, last]: readonly [number, number],
): Block {
  return { axis, address, parent, first, last, bands: [], fields: [] };
}

/** A list beside a list of the same source shows more of the same rows. */
function joins({ fields: [first] }: Block, { mode, source }: FieldValue): boolean {
  return first?.mode === 'list' && mode === 'list' && first.source === source;
}

/** A block repeats the lines of every cell that follows it, and so do those around it. */
function widen(block: Block, [first, last]: readonly [number, number]): void {
  for (const around of lineageOf(block)) {
    around.first = Math.min(around.first, first);
    around.last = Math.max(around.last, last);
  }
}

/** Gathers the blocks inside each block into bands. Faults: two that overlap without standing on the same lines. */
function layBands(blocks: readonly Block[]): GridFault[] {
  const faults: GridFault[] = [];
  for (const block of blocks) {
    for (const child of blocks.filter(({ parent }) => parent === block)) {
      const band = block.bands.find((band) => meets([band.first, band.last], [child.first, child.last]));
      if (!band) block.bands.push({ first: child.first, last: child.last, blocks: [child] });
      else if (band.first === child.first && band.last === child.last) band.blocks.push(child);
      else faults.push(faultAt(child.address, 'blocksCross', { name: band.blocks[0]!.address }));
    }
    block.bands.sort((left, right) => left.first - right.first);
  }
  return faults;
}

/** A cell beside a block covers all of its lines or none: a part of them has no place once the block has grown. */
function cutsOf({ address, lines, owner }: FrameCell): GridFault[] {
  return axes.flatMap((axis) => {
    const cut = owner[axis].bands.find(({ first, last }) => {
      const band = [first, last] as const;
      return meets(band, lines[axis]) && !covers(lines[axis], band);
    });
    return cut ? [faultAt(address, 'cutsBlock', { name: cut.blocks[0]!.address })] : [];
  });
}

/** Blocks side by side use columns (or lines) of their own: they grow to different lengths. */
function sharedLines(frame: Frame, axis: Axis): GridFault[] {
  const across = otherAxis[axis];
  const bands: Band[] = [frame.roots[axis], ...frame.blocks[axis]].flatMap(({ bands }) => bands);
  return bands.flatMap(({ blocks }) => {
    const cellsOf = (block: Block) =>
      frame.cells.filter(({ owner }) => lineageOf(owner[axis]).includes(block));
    return blocks.slice(1).flatMap((block, index) => {
      const earlier = blocks
        .slice(0, index + 1)
        .find((other) =>
          cellsOf(other).some((one) =>
            cellsOf(block).some((two) => meets(one.lines[across], two.lines[across])),
          ),
        );
      return earlier ? [faultAt(block.address, 'blocksShareLines', { name: earlier.address })] : [];
    });
  });
}
