import { expect, test } from 'vitest';
import { contactKind } from '../../../accounts/server/index.ts';
import { createRecord } from '../../../records/server/index.ts';
import { gatedCompany } from '../testing/gated-deals.ts';
import { dealContactPart } from './deal-contact-parts.ts';
import { listDealContacts, setDealContact } from './deal-contacts.ts';

test('the parts of a merged contact go over to the survivor, but for those he plays himself, and come back', async () => {
  const { org, rep, contactId: survivor, accountId, deal } = await gatedCompany();
  const other = await org.as(rep, (work) =>
    createRecord(work, contactKind, { name: '王经理', account: accountId }),
  );
  const [both, onlyOther] = [await deal(), await deal()];
  await org.as(rep, async (work) => {
    await setDealContact(work, both, survivor, 'decision_maker');
    await setDealContact(work, both, other, 'user');
    await setDealContact(work, onlyOther, other, 'champion');
  });
  const rolesIn = async (dealId: string) =>
    (await org.as(rep, (work) => listDealContacts(work, dealId))).items.map(({ contact, role }) => [
      contact.id,
      role,
    ]);
  const counts = await org.as(org.system, (work) => dealContactPart.count(work, [survivor, other]));
  expect([counts.get(survivor), counts.get(other)]).toEqual([1, 2]);

  const moved = await org.as(org.system, (work) => dealContactPart.move(work, [other], survivor));
  expect(moved).toEqual([{ rowId: onlyOther, fromId: other }]);
  expect(await rolesIn(onlyOther)).toEqual([[survivor, 'champion']]);
  expect(await rolesIn(both)).toEqual([
    [survivor, 'decision_maker'],
    [other, 'user'],
  ]);

  expect(await org.as(org.system, (work) => dealContactPart.putBack(work, moved, survivor))).toBe(1);
  expect(await rolesIn(onlyOther)).toEqual([[other, 'champion']]);
});
