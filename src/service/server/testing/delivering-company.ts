/** A company with a rep who delivers, for the tests of what comes after the signature. */
import { accountKind } from '../../../accounts/server/index.ts';
import { createDeal, equipForDeals } from '../../../deals/server/index.ts';
import { organisationItself } from '../../../identity/server/index.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { dayOf } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { createRecord } from '../../../records/server/index.ts';
import { acceptDelivery, readChecklist, tickItem } from '../delivery/work-checklist.ts';
import { deliveryKind, serviceReactions } from '../index.ts';

export const today = dayOf(new Date(), 'Asia/Shanghai');

export async function deliveringCompany() {
  const organisation = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const [east, west] = [await organisation.addTeam('华东'), await organisation.addTeam('华西')];
  const rep = await organisation.addPerson({ name: '林晓雯', role: 'rep', team: east });
  const stranger = await organisation.addPerson({ name: '外人', role: 'rep', team: west });

  const planned = (name = '网关交付') =>
    organisation.as(rep, async (work) => {
      const account = await createRecord(work, accountKind, { name: `远山 ${newId()}`, level: 'a' });
      const deal = await createDeal(work, { name, account });
      return { account, deal, id: await createRecord(work, deliveryKind, { name, account, deal }) };
    });
  const checklist = (id: string) => organisation.as(rep, (work) => readChecklist(work, id));
  const row = (id: string) =>
    organisation.as(organisation.system, ({ db }) =>
      db
        .selectFrom('delivery')
        .selectAll()
        .where('tenant_id', '=', organisation.orgId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
  const tickAll = async (id: string) => {
    const { items } = await checklist(id);
    for (const item of items.filter(({ isRequired }) => isRequired))
      await organisation.as(rep, (work) => tickItem(work, id, item.id, { isDone: true, note: '' }));
  };
  const accept = (id: string, on = today) =>
    organisation.as(rep, (work) => acceptDelivery(work, id, { on, by: '王工', note: '', fileId: null }));
  /** What happens when an event is told, as the relay does it. */
  const told = async (on: string, recordId: string, payload: Record<string, unknown>) => {
    const principal = await organisationItself(organisation.database, organisation.orgId);
    for (const reaction of serviceReactions)
      if (reaction.on === on && 'react' in reaction)
        await organisation.as(principal, (work) => reaction.react(work, { recordId, payload } as never));
  };
  return { organisation, rep, stranger, planned, checklist, row, tickAll, accept, told };
}
