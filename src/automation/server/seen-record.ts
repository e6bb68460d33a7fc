/** A record and its account as somebody sees them: what conditions ask about. */
import { sql, type SqlBool } from 'kysely';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  findStored,
  isClear,
  openKind,
  selectRecords,
  visibleRows,
  withManyValues,
  type OpenKind,
  type RecordKind,
  type StoredRecord,
  type Values,
} from '../../records/server/index.ts';
import type { Judged } from '../model/judge-conditions.ts';
import { kindOf, type AutomationParts } from './parts.ts';

export type SeenRecord = { stored: StoredRecord; record: Judged; account: Judged | null; title: string };

/** The record in use, with the fields the asker sees in clear. Refuses as not found what is out of reach. */
export async function seeRecord(
  work: Work,
  parts: AutomationParts,
  object: string,
  id: string,
): Promise<SeenRecord> {
  return (await seeRecords(work, parts, object, [id])).get(id) ?? refuse(refusals.notFound);
}

/** The same for many; those out of reach are missing. */
export async function seeRecords(
  work: Work,
  parts: AutomationParts,
  object: string,
  ids: readonly string[],
): Promise<Map<string, SeenRecord>> {
  const kind = kindOf(parts, object);
  const open = await openKind(work, kind);
  const where = [
    sql<SqlBool>`r.id = any(${[...ids]}::uuid[])`,
    sql<SqlBool>`r.deleted_at is null`,
    visibleRows(work, kind, 'read'),
  ];
  const found = await selectRecords(work, open, { where, limit: ids.length });
  const whole = await withManyValues(work, open, found);
  const accounts = await accountsOf(work, parts, object, whole);
  return new Map(
    whole.map((stored) => [
      stored.id,
      {
        stored,
        record: judged(work, open, stored),
        account: accounts.get(String(stored.values['account'])) ?? null,
        title: String(stored.values['name'] ?? ''),
      },
    ]),
  );
}

/** What is hidden or masked cannot be asked about. */
export function clearFields(work: Work, { kind, fields }: OpenKind) {
  return fields.filter((field) => isClear(work, kind, field));
}

function judged(work: Work, open: OpenKind, stored: StoredRecord): Judged {
  const values: Values = { ...stored.values, owner: stored.ownerId, team: stored.teamId };
  return { fields: clearFields(work, open), values };
}

async function accountsOf(
  work: Work,
  parts: AutomationParts,
  object: string,
  records: readonly StoredRecord[],
): Promise<Map<string, Judged>> {
  const kind: RecordKind = kindOf(parts, 'account');
  const mayAsk = work.principal.kind === 'system' || work.principal.rights['account.read'] !== undefined;
  if (!hasAccount(object) || !mayAsk) return new Map();
  const open = await openKind(work, kind);
  const accounts = new Map<string, Judged>();
  for (const id of new Set(records.map(({ values }) => values['account'])))
    if (typeof id === 'string') {
      const stored = await findStored(work, open, id);
      if (stored) accounts.set(id, judged(work, open, stored));
    }
  return accounts;
}

export function hasAccount(object: string): boolean {
  return object === 'deal' || object === 'contact';
}
