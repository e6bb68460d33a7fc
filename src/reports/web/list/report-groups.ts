/** What the list of reports shows, and in which order. */
import type { ReportEntry } from '../../model/contract.ts';

export const lists = ['all', 'recent', 'mine', 'shared', 'shipped'] as const;
export type ListName = (typeof lists)[number];

/** A report, and where it is looked at. */
export type Line = ReportEntry & { href: string };

type Wanted = { list: ListName; kind: string; text: string; me: string };

/** The lines that are wanted, by folder: one’s own and shared ones first, what ships last; the last opened by their time. */
export function groupsOf(lines: readonly Line[], wanted: Wanted): { folder: string | null; lines: Line[] }[] {
  const text = wanted.text.trim().toLowerCase();
  const found = lines.filter(
    (line) =>
      isIn(line, wanted) &&
      (wanted.kind === 'all' || line.kind === wanted.kind) &&
      [line.title, line.folder, line.tells ?? '', line.owner?.name ?? ''].some((told) =>
        told.toLowerCase().includes(text),
      ),
  );
  if (wanted.list === 'recent') {
    const latest = found.toSorted((one, other) => (other.openedAt ?? '').localeCompare(one.openedAt ?? ''));
    return latest.length > 0 ? [{ folder: null, lines: latest }] : [];
  }
  const groups = [...Map.groupBy(found, ({ folder }) => folder)].map(([folder, group]) => ({
    folder,
    lines: group,
  }));
  return groups.toSorted((one, other) => Number(one.lines[0]!.isShipped) - Number(other.lines[0]!.isShipped));
}

function isIn({ owner, isShipped, openedAt }: Line, { list, me }: Wanted): boolean {
  if (list === 'recent') return openedAt !== null;
  if (list === 'shipped') return isShipped;
  if (list === 'mine') return owner?.id === me;
  if (list === 'shared') return !isShipped && owner?.id !== me;
  return true;
}
