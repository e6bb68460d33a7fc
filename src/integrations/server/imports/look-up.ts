/** Finds records by what a file calls them, hundreds at a time, within what the asker may see. */
import type { Work } from '../../../platform/server/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { listRecords, type RecordKind } from '../../../records/server/index.ts';

const textsAtOnce = 200;
const longestText = 200;

/** The records whose field holds one of the texts, by text. */
export async function recordsBy(
  work: Work,
  kind: RecordKind,
  fieldId: string,
  texts: Iterable<string>,
): Promise<Map<string, WireRecord[]>> {
  const wanted = [...new Set(texts)].filter(
    (text) => text !== '' && text.length <= longestText && !text.includes('\0'),
  );
  const found = new Map<string, WireRecord[]>();
  for (let from = 0; from < wanted.length; from += textsAtOnce) {
    const value = wanted.slice(from, from + textsAtOnce);
    for (const record of await pageThrough(work, kind, writeFilter([{ field: fieldId, op: 'in', value }]))) {
      const text = String(record[fieldId]);
      found.set(text, [...(found.get(text) ?? []), record]);
    }
  }
  return found;
}

async function pageThrough(work: Work, kind: RecordKind, filter: string): Promise<WireRecord[]> {
  const records: WireRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRecords(work, kind, { filter, limit: 200, ...(cursor && { cursor }) });
    records.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return records;
}

export type Person = { id: string; name: string; email: string; teamId: string | null };

/** The active people by what a file may call them. */
export type People = {
  byId: Map<string, Person>;
  byName: Map<string, Person[]>;
  byEmail: Map<string, Person>;
};

export async function activePeople({ db, principal }: Work): Promise<People> {
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'name', 'email', 'team_id as teamId'])
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute();
  return {
    byId: new Map(rows.map((row) => [row.id, row])),
    byName: Map.groupBy(rows, (row) => row.name),
    byEmail: new Map(rows.map((row) => [row.email.toLowerCase(), row])),
  };
}

/** The person of this name or e-mail: one, none, or several of one name. */
export function personNamed(people: People, text: string): Person | 'several' | undefined {
  const byEmail = people.byEmail.get(text.toLowerCase());
  if (byEmail) return byEmail;
  const named = people.byName.get(text) ?? [];
  return named.length > 1 ? 'several' : named[0];
}
