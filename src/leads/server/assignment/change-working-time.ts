import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { readWorkingTime, type WorkingTime } from './panel-queries.ts';

/** The organisation's working hours and own days as they are shown and changed. */
export async function wireWorkingTime(work: Work) {
  const { spans, daysOff, daysWorked, ...told } = await readWorkingTime(work);
  return { ...told, spans: [...spans], daysOff: [...daysOff], daysWorked: [...daysWorked] };
}

/** Sets working hours and own days; clocks that run already are not moved. Refuses a stale version. */
export async function changeWorkingTime(work: Work, wanted: WorkingTime) {
  const before = await readWorkingTime(work);
  if (before.version !== wanted.version) refuse(refusals.staleVersion);
  const columns = {
    spans: toJson(wanted.spans),
    days_off: [...new Set(wanted.daysOff)].toSorted(),
    days_worked: [...new Set(wanted.daysWorked)].toSorted(),
    assigns_deals: wanted.assignsDeals,
    version: BigInt(wanted.version + 1),
  };
  const written = await work.db
    .insertInto('working_time')
    .values({ tenant_id: work.principal.tenantId, ...columns })
    .onConflict((conflict) =>
      conflict
        .column('tenant_id')
        .doUpdateSet(columns)
        .where('working_time.version', '=', BigInt(wanted.version)),
    )
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows === 0n) refuse(refusals.staleVersion);
  const { version: _, ...to } = await wireWorkingTime(work);
  work.record({
    type: 'working-time.changed',
    object: 'lead_rules',
    recordId: null,
    changes: { workingTime: { from: { ...before, version: undefined }, to } },
  });
  return wireWorkingTime(work);
}
