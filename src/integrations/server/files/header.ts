import type { HeaderNote } from './table.ts';

/** Gives every column a name of its own: a blank one is `#3` by its place, a repeated one gets ` (2)`. */
export function uniqueHeader(written: readonly string[]): { header: string[]; notes: HeaderNote[] } {
  const taken = new Set<string>();
  const notes: HeaderNote[] = [];
  const header = written.map((cell, index) => {
    const title = cell.replace(/\s+/g, ' ').trim();
    const wanted = title || `#${index + 1}`;
    let name = wanted;
    for (let copy = 2; taken.has(name); copy += 1) name = `${wanted} (${copy})`;
    taken.add(name);
    if (!title) notes.push({ index, kind: 'blank', written: cell, name });
    else if (name !== title) notes.push({ index, kind: 'repeated', written: cell, name });
    return name;
  });
  return { header, notes };
}
