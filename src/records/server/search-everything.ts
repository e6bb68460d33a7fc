import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Field } from '../../platform/model/fields.ts';
import { say } from '../../platform/model/label.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { SearchAnswer } from '../model/contract.ts';
import type { Named, WireRecord } from '../model/record-contract.ts';
import { needlesOf } from '../model/search-words.ts';
import { valueOf } from './field-sql.ts';
import { keptAs } from './find-record.ts';
import { customKey, isCustom } from '../model/field-schema.ts';
import { isClear, openKind, titleOf, type OpenKind, type RecordKind } from './record-kind.ts';
import { searchPredicates } from './search-predicate.ts';
import { selectRecords } from './select-records.ts';
import { visibleRows, type Predicate } from './visible.ts';
import { wireRecords } from './wire-record.ts';

const hitsOfKind = 8;
const touchedLately = 200;

/**
 * What the typed words find among all kinds the asker may read, names that begin with them first; without words, the
 * records the asker touched last, else the newest.
 */
export async function searchEverything(
  work: Work,
  kinds: readonly RecordKind[],
  typed: string,
): Promise<SearchAnswer> {
  const groups: SearchAnswer['groups'] = [];
  for (const kind of kinds) {
    if (!scopeOf(work.principal, kind.object, 'read')) continue;
    const open = await openKind(work, kind);
    const found = typed.trim() ? await findByWords(work, open, typed) : await findRecent(work, open);
    if (found.length > 0)
      groups.push({ object: kind.object, items: found.map((record) => hitOf(work, open, record)) });
  }
  return { groups };
}

async function findByWords(work: Work, open: OpenKind, typed: string): Promise<WireRecord[]> {
  const where = [...inReach(work, open.kind), ...searchPredicates(work, open, typed)];
  return found(work, open, where, nearestFirst(work, open, needlesOf(typed)[0] ?? ''));
}

/** Names that begin with the word, then short names. */
function nearestFirst(work: Work, { kind, fields }: OpenKind, needle: string): RawBuilder<unknown> {
  const title = fields.find((field) => field.id === titleOf(kind));
  if (!title || !isClear(work, kind, title)) return sql`r.id`;
  const name = sql`lower(${valueOf(title)})`;
  return sql`(position(${needle} in ${name}) = 1) desc, (position(${needle} in ${name}) > 0) desc, length(${name}), r.id`;
}

async function findRecent(work: Work, open: OpenKind): Promise<WireRecord[]> {
  const ids = await touchedBy(work, open.kind);
  const reach = inReach(work, open.kind);
  const touched =
    ids.length === 0
      ? []
      : await found(
          work,
          open,
          [...reach, sql<SqlBool>`r.id = any(${ids}::uuid[])`],
          sql`array_position(${ids}::uuid[], r.id)`,
        );
  return touched.length > 0 ? touched : found(work, open, reach, sql`r.created_at desc, r.id`);
}

/** The records of the kind that the asker changed last, newest first. */
async function touchedBy({ db, principal }: Work, kind: RecordKind): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('record_id')
    .where('tenant_id', '=', principal.tenantId)
    .where('actor_id', '=', principal.userId)
    .where('object', '=', kind.object)
    .where('record_id', 'is not', null)
    .orderBy('at', 'desc')
    .limit(touchedLately)
    .execute();
  return [...new Set(rows.map((row) => row.record_id!))];
}

function inReach(work: Work, kind: RecordKind): Predicate[] {
  return [keptAs('live'), visibleRows(work, kind, 'read')];
}

async function found(
  work: Work,
  open: OpenKind,
  where: Predicate[],
  orderBy: RawBuilder<unknown>,
): Promise<WireRecord[]> {
  return wireRecords(work, open, await selectRecords(work, open, { where, orderBy, limit: hitsOfKind }));
}

function hitOf(work: Work, { kind, fields }: OpenKind, record: WireRecord) {
  const read = (id: string | undefined) => {
    const field = fields.find((one) => one.id === id);
    return field
      ? wordsOf(work, field, isCustom(field.id) ? record.custom[customKey(field.id)] : record[field.id])
      : null;
  };
  return { id: record.id, title: read(titleOf(kind)) ?? '', subtitle: read(kind.subtitle) };
}

/** A shown value in words: the name of a reference, the label of an option, the text itself. */
function wordsOf(work: Work, field: Field, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return (value as Named).name;
  const option = field.options?.find((one) => one.value === value);
  return option ? say(option.label, work.principal.locale) : String(value);
}
