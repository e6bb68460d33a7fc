/** Cases as kept records: a new one gets its number and its times, another priority other times. */
import type { Work } from '../../../platform/server/index.ts';
import type { RecordKind, StoredRecord, Values } from '../../../records/server/index.ts';
import { caseFields } from '../../model/case/case-fields.ts';
import type { CaseState } from '../../model/case/case-state.ts';
import { changePromise, startClock } from '../../model/case/sla.ts';
import { nextNumbers } from '../next-number.ts';
import { requireContactOf } from '../require-contact.ts';
import { clockOf, clockValues, readSlaTerms } from './case-clock.ts';

export const caseKind: RecordKind = {
  object: 'case',
  table: 'service_case',
  catalogue: caseFields,
  ownable: true,
  subtitle: 'number',
  searchedThrough: 'account',
  sort: 'due_at',
  neverEmpty: ['name', 'number', 'priority', 'state', 'created_at', 'updated_at'],
  hooks: { beforeCreate: beginCase, beforeUpdate: followPriority },
};

/** A case that comes in: new, with its number, and its times running. */
async function beginCase(work: Work, values: Values): Promise<void> {
  await requireContactOf(work, values['account'], values['contact']);
  const { hours, timesOf } = await readSlaTerms(work);
  const [number] = await nextNumbers(work, 'case', 'CS');
  Object.assign(values, {
    number,
    state: 'new',
    ...clockValues(startClock(work.now, timesOf(values['priority']), hours)),
  });
}

async function followPriority(work: Work, before: StoredRecord, values: Values): Promise<void> {
  if ('contact' in values || 'account' in values) {
    const after = { ...before.values, ...values };
    await requireContactOf(work, after['account'], after['contact']);
  }
  if (!('priority' in values)) return;
  const { hours, timesOf } = await readSlaTerms(work);
  const promise = { was: timesOf(before.values['priority']), now: timesOf(values['priority']) };
  const stored = await clockOfCase(work, before.id);
  const clock = changePromise(clockOf(stored), stored.values['state'] as CaseState, promise, hours);
  const { respond_due_at, solve_due_at, due_at, amber_at } = clockValues(clock);
  Object.assign(values, { respond_due_at, solve_due_at, due_at, amber_at });
}

/** The clock's columns themselves: whoever asks may not see all of them. */
async function clockOfCase({ db, principal }: Work, id: string): Promise<Pick<StoredRecord, 'values'>> {
  const row = await db
    .selectFrom('service_case')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const told = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ]);
  return { values: Object.fromEntries(told) };
}
