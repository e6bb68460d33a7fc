import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Received, Work } from '../../platform/server/index.ts';
import type { identityContract, OrganisationSettings } from '../model/contract.ts';
import { changeCurrency } from './change-currency.ts';
import { changesBetween } from './changes-between.ts';
import type { MoneyKeeper } from './money-keeper.ts';
import { notePolicyChange } from './note-policy-change.ts';
import { getOrganisation } from './organisation-queries.ts';
import { requestDayRebuild } from './rebuild-days.ts';

const unknownZone = { zh: '没有这个时区', en: 'There is no such time zone' };

/**
 * Changes name, time zone, money style and currency and returns the settings as they are then. Another time zone begins a
 * job that writes anew what rests on days. Refuses an unknown time zone, and another currency while there are amounts.
 */
export async function updateOrganisation(
  work: Work,
  keepers: readonly MoneyKeeper[],
  { body }: Received<typeof identityContract.updateOrganisation>,
): Promise<OrganisationSettings & { rebuildJobId: string | null }> {
  const { db, principal } = work;
  if (body.timeZone !== undefined && !isTimeZone(body.timeZone)) {
    refuse(refusals.invalidInput, {}, [{ path: 'timeZone', code: 'unknown_time_zone', label: unknownZone }]);
  }
  await notePolicyChange(work);
  const before = await getOrganisation(work);
  await db
    .updateTable('organisation')
    .set({
      name: body.name ?? before.name,
      time_zone: body.timeZone ?? before.timeZone,
      amount_style: body.amountStyle ?? before.amountStyle,
    })
    .where('id', '=', principal.tenantId)
    .execute();
  const { currency = before.currency } = body;
  if (currency !== before.currency)
    await changeCurrency(work, keepers, { from: before.currency, to: currency });
  const after = await getOrganisation(work);
  const isMoved = after.timeZone !== before.timeZone;
  work.record({
    type: 'organisation.updated',
    object: 'organisation',
    recordId: principal.tenantId,
    changes: changesBetween(before, after),
    ...(isMoved && { payload: { timeZone: { from: before.timeZone, to: after.timeZone } } }),
  });
  return { ...after, rebuildJobId: isMoved ? await requestDayRebuild(work) : null };
}

/** UTC is a zone of its own that the list of places does not hold. */
function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
}
