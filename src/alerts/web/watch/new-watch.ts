/** A watch as it begins: told to whoever makes it. Pure. */
import type { z } from 'zod';
import { definitionSchema, type WatchDefinition } from '../../model/watch/watch.ts';

export type WatchDraft = { name: string; shared: boolean; definition: WatchDefinition };
export type DraftDefinition = z.input<typeof definitionSchema>;

const onlyMe = { me: true, owner: false, superior: false, people: [], teams: [], roles: [] };

/** Records are looked at as they change; numbers every hour. */
export function newWatch(
  subject: DraftDefinition['subject'],
  when: DraftDefinition['when'],
): DraftDefinition {
  return {
    subject,
    when,
    check: subject.about === 'records' ? { on: 'change' } : { on: 'rhythm', minutes: 60 },
    to: onlyMe,
  };
}

/** The editor's address that begins with this watch. */
export function addressOfDraft(name: string, definition: DraftDefinition): string {
  return `/alerts/watches/new?from=${encodeURIComponent(JSON.stringify({ name, definition }))}`;
}

const fromScratch = newWatch({ about: 'measure', measure: 'deals.count' }, { is: 'below', value: 0 });

/** What the address begins with; from scratch where it says nothing that can be read. */
export function beginning(from: unknown): WatchDraft {
  const read = typeof from === 'string' ? readJson(from) : from;
  const { name, definition } = (read ?? {}) as { name?: unknown; definition?: unknown };
  const known = definitionSchema.safeParse(definition);
  return {
    name: typeof name === 'string' ? name : '',
    shared: false,
    definition: known.success ? known.data : definitionSchema.parse(fromScratch),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
