/** How an organisation writes its contracts, and what its next contract is called. */
import { sql } from 'kysely';
import { listPipelines } from '../../deals/server/index.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Label } from '../../platform/model/label.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { isOpenSeries, looksOf, readNumber } from '../model/contract-number.ts';
import { contractRefusals } from '../model/refusals.ts';
import type { ContractRules } from '../model/rules.ts';
import { contractRules } from './contract-rules.ts';
import { lastOf, numberAhead } from './next-number.ts';

/** The rules with the number that comes next. */
export async function showRules(work: Work) {
  const { rules, version } = await contractRules.read(work);
  return { rules, version, next: await numberAhead(work, rules.numberPattern) };
}

/**
 * Sets how the organisation writes its contracts. Refuses a stale version, a pipeline or roles that are not there, and a
 * pattern that would give a number again.
 */
export async function saveRules(work: Work, rules: ContractRules, version: number) {
  const { renewalPipelineId, signerRoleIds } = rules;
  if (renewalPipelineId && !(await listPipelines(work)).some(({ id }) => id === renewalPipelineId))
    refuseField('renewalPipelineId', { zh: '没有这个销售流程', en: 'There is no such pipeline' });
  if (!(await areRoles(work, signerRoleIds)))
    refuseField('signerRoleIds', { zh: '没有这个角色', en: 'There is no such role' });
  const before = (await contractRules.read(work)).rules;
  await contractRules.save(work, rules, version);
  if (before.numberPattern !== rules.numberPattern) await refuseTakenNumbers(work, rules.numberPattern);
  return showRules(work);
}

function refuseField(field: keyof ContractRules, label: Label): never {
  return refuse(refusals.invalidInput, {}, [
    { path: `body.rules.${field}`, code: 'reference_not_found', label },
  ]);
}

async function areRoles({ db, principal }: Work, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const found = await db
    .selectFrom('role')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...ids])
    .execute();
  return found.length === new Set(ids).size;
}

/** A number of today or later that some contract has, whoever sees it, must not be given again. */
async function refuseTakenNumbers(work: Work, pattern: string): Promise<void> {
  const { principal, now } = work;
  const today = dayOf(now, principal.timeZone);
  await work.elevate();
  const { rows } = await sql<{ number: string }>`
    select c.number from contract c
    where c.tenant_id = ${principal.tenantId} and c.number ~ ${looksOf(pattern)} order by c.number`.execute(
    work.db,
  );
  const lasts = new Map<string, bigint>();
  for (const { number } of rows) {
    const read = readNumber(pattern, number);
    if (!read || !isOpenSeries(pattern, read.series, today)) continue;
    const last = lasts.get(read.series) ?? (await lastOf(work, read.series));
    lasts.set(read.series, last);
    if (read.count > last) refuse(contractRefusals.patternTaken, { number });
  }
}
