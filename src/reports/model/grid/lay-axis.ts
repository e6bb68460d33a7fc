/** Where everything stands on an axis: sizes from the inside out, then places from the outside in. */
import type { Band, Block, Span } from './frame.ts';
import type { Instance } from './instance.ts';

/** Gives every instance its first line and its number of lines; returns how many lines there are. */
export function layAxis(root: Instance): number {
  measure(root);
  place(root, 0);
  return root.size;
}

function measure(instance: Instance): number {
  const { block } = instance;
  instance.bands = block.bands.map((band) =>
    Math.max(linesOf(band), ...band.blocks.map((child) => lengthOf(instance, child))),
  );
  const grown = block.bands.reduce((sum, band, index) => sum + instance.bands[index]! - linesOf(band), 0);
  instance.size = block.last - block.first + 1 + grown;
  return instance.size;
}

function lengthOf(instance: Instance, child: Block): number {
  return (instance.children.get(child) ?? []).reduce((sum, one) => sum + measure(one), 0);
}

function place(instance: Instance, start: number): void {
  instance.start = start;
  for (const band of instance.block.bands) {
    const first = startOf(instance, band.first);
    for (const block of band.blocks) {
      let at = first;
      for (const child of instance.children.get(block) ?? []) {
        place(child, at);
        at += child.size;
      }
    }
  }
}

function linesOf({ first, last }: Band): number {
  return last - first + 1;
}

/** The laid line on which a template line of the instance begins. */
function startOf({ block, bands, start }: Instance, line: number): number {
  const grown = block.bands.reduce(
    (sum, band, index) => (band.last < line ? sum + bands[index]! - linesOf(band) : sum),
    0,
  );
  return start + line - block.first + grown;
}

/** Where template lines come to stand in an instance; unstretched, they take no more lines than they are drawn with. */
export function rangeOf(
  instance: Instance,
  [first, last]: Span,
  stretch: boolean,
): { start: number; size: number } {
  const start = startOf(instance, first);
  if (!stretch) return { start, size: last - first + 1 };
  const band = instance.block.bands.findIndex((band) => band.last === last);
  const end =
    band < 0
      ? startOf(instance, last) + 1
      : startOf(instance, instance.block.bands[band]!.first) + instance.bands[band]!;
  return { start, size: end - start };
}

/** For every laid line the template line it repeats. */
export function templateLines(root: Instance): number[] {
  const lines = Array.from<number>({ length: root.size });
  const fill = (instance: Instance): void => {
    const { block, bands } = instance;
    for (let line = block.first; line <= block.last; line += 1) {
      const at = block.bands.findIndex((band) => band.first <= line && line <= band.last);
      const band = block.bands[at];
      if (!band) lines[startOf(instance, line)] = line;
      else if (band.first === line) {
        const start = startOf(instance, line);
        const count = linesOf(band);
        for (let index = 0; index < bands[at]!; index += 1) lines[start + index] = line + (index % count);
      }
    }
    for (const children of instance.children.values()) children.forEach(fill);
  };
  fill(root);
  return lines;
}
