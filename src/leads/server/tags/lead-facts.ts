/** Leads as rules judge them: their values, what happened with them, and what their values are called. */
import { sql, type SqlBool } from 'kysely';
import type { Field } from '../../../platform/model/fields.ts';
import type { Work } from '../../../platform/server/index.ts';
import {
  referenceNames,
  selectRecords,
  type OpenKind,
  type ReferenceNames,
  type StoredRecord,
} from '../../../records/server/index.ts';
import type { NameOf } from '../../model/tags/condition-in-words.ts';
import type { LeadFacts, LeadTest } from '../../model/tags/lead-test.ts';
import { nameOfOption } from '../../model/tags/name-of-option.ts';
import { knownOfLeads, type Known } from './known-of-leads.ts';

export type JudgedLead = { id: string; facts: LeadFacts } & Pick<Known, 'tags' | 'last'>;

/** Which leads are judged: those still to be worked on, or those that ended as well. */
export type Judged = 'open' | 'closed too';

/** Those of the leads that are to be judged and not gone. `tests`: what will be asked of them. */
export async function judgedLeads(
  work: Work,
  open: OpenKind,
  leadIds: readonly string[],
  tests: readonly LeadTest[],
  which: Judged = 'open',
): Promise<JudgedLead[]> {
  const where = [
    sql<SqlBool>`r.id = any(${[...leadIds]}::uuid[])`,
    sql<SqlBool>`r.deleted_at is null`,
    which === 'open'
      ? sql<SqlBool>`r.status in ('new', 'working', 'qualified', 'returned')`
      : sql<SqlBool>`true`,
  ];
  const records = await selectRecords(work, open, { where, limit: leadIds.length });
  return records.length === 0 ? [] : withFacts(work, open, records, tests);
}

/** The leads with all that rules may ask of them. */
export async function withFacts(
  work: Work,
  open: OpenKind,
  records: readonly StoredRecord[],
  tests: readonly LeadTest[],
): Promise<JudgedLead[]> {
  const known = await knownOfLeads(
    work,
    records.map(({ id }) => id),
  );
  const nameOf = await namesForTests(work, open.fields, tests, records);
  return records.map(({ id, values }) => {
    const { events, tags, last } = known.get(id)!;
    const given = tags.filter(({ removed }) => !removed).map(({ tagId }) => tagId);
    return {
      id,
      facts: { fields: open.fields, values: { ...values, tags: given }, events, nameOf },
      tags,
      last,
    };
  });
}

/** What the values are called that tests ask for: only those need their name. */
export async function namesForTests(
  work: Work,
  fields: readonly Field[],
  tests: readonly LeadTest[],
  records: readonly StoredRecord[] = [],
): Promise<NameOf> {
  const conditions = tests.flatMap((test) => test.conditions);
  const asked = fields.filter(({ id }) => conditions.some(({ field }) => field === id));
  const operands = conditions.flatMap(({ field, value }) => [value].flat().map((one) => ({ [field]: one })));
  return nameOfNames(
    await referenceNames(work, asked, [...records.map(({ values }) => values), ...operands]),
  );
}

/** What options, and the records that were looked up, are called. */
export function nameOfNames(names: ReferenceNames): NameOf {
  return (field, value) => {
    const object = field.references ?? field.kind;
    const name = typeof value === 'string' ? names.get(object)?.get(value)?.name : undefined;
    return name === undefined ? nameOfOption(field, value) : { zh: name, en: name };
  };
}
