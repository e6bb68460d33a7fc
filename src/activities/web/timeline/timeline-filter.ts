/** What a timeline is narrowed to, kept in the address of its page. */
import { useAddressQuery } from '../../../platform/web/index.ts';
import type { TimelineKind } from '../../model/timeline.ts';

export const shownParts = ['all', 'notes', 'file', 'task', 'changes'] as const;
export type ShownPart = (typeof shownParts)[number];

const talkKinds: readonly TimelineKind[] = ['note', 'call', 'visit', 'wechat', 'email', 'meeting'];

const kindsOf: Record<ShownPart, readonly TimelineKind[] | undefined> = {
  all: undefined,
  notes: talkKinds,
  file: ['file'],
  task: ['task'],
  changes: ['change', 'stage', 'milestone'],
};

export type TimelineFilter = {
  part: ShownPart;
  q: string;
  by: readonly string[];
  types: readonly string[];
  from: string | null;
  to: string | null;
  withFiles: boolean;
};

/** The names in the address; a record's page has others of its own. */
const names = {
  part: 'tl',
  q: 'tlq',
  by: 'by',
  types: 'types',
  from: 'from',
  to: 'to',
  files: 'files',
} as const;

function listIn(told: unknown): readonly string[] {
  return typeof told === 'string' && told !== '' ? told.split(',') : [];
}

const textIn = (told: unknown): string =>
  typeof told === 'string' || typeof told === 'number' ? String(told) : '';

export function useTimelineFilter(): [TimelineFilter, (change: Partial<TimelineFilter>) => void] {
  const [query, setQuery] = useAddressQuery();
  const filter: TimelineFilter = {
    part: shownParts.find((part) => part === query[names.part]) ?? 'all',
    q: textIn(query[names.q]),
    by: listIn(query[names.by]),
    types: listIn(query[names.types]),
    from: textIn(query[names.from]) || null,
    to: textIn(query[names.to]) || null,
    withFiles: query[names.files] === 'yes',
  };
  const change = (part: Partial<TimelineFilter>): void => {
    const next = { ...filter, ...part };
    setQuery(
      {
        [names.part]: next.part === 'all' ? undefined : next.part,
        [names.q]: next.q || undefined,
        [names.by]: next.by.join(',') || undefined,
        [names.types]: next.types.join(',') || undefined,
        [names.from]: next.from ?? undefined,
        [names.to]: next.to ?? undefined,
        [names.files]: next.withFiles ? 'yes' : undefined,
      },
      true,
    );
  };
  return [filter, change];
}

/** Is anything looked for besides the part that is shown? */
export function isNarrowed({ q, by, types, from, to, withFiles }: TimelineFilter): boolean {
  return q !== '' || by.length > 0 || types.length > 0 || from !== null || to !== null || withFiles;
}

/** The filter as the timeline is asked. */
export function askedOf({ part, q, by, types, from, to, withFiles }: TimelineFilter): Record<string, string> {
  const kinds = kindsOf[part];
  return {
    ...(kinds && { kinds: kinds.join(',') }),
    ...(q && { q }),
    ...(by.length > 0 && { by: by.join(',') }),
    ...(types.length > 0 && { types: types.join(',') }),
    ...(from && { from }),
    ...(to && { to }),
    ...(withFiles && { files: 'true' }),
  };
}
