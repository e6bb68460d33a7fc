/** What the database itself refuses, should a mistake call its functions past the rules. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  newOrganisation,
  type OrganisationForTests,
} from '../../identity/server/testing/organisation-for-tests.ts';
import type { Principal } from '../../platform/model/principal.ts';
import { createDeal } from './create-deal.ts';
import { equipForDeals } from './equip-organisation.ts';

const equipped = () => newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });

const seenDeals = (org: OrganisationForTests, by: Principal, dealId: string) =>
  org.as(
    by,
    async ({ db }) => (await sql`select (l.deal).id from priv.lock_deal(${dealId}) l`.execute(db)).rows,
  );

const write = (org: OrganisationForTests, by: Principal, dealId: string) =>
  org.as(by, ({ db }) => sql`select priv.write_stage_change(${dealId}, '{}')`.execute(db));

test('the functions of a stage change reach no further than the asker does', async () => {
  const org = await equipped();
  const [owner, colleague] = [
    await org.addPerson({ name: '小陈', role: 'rep' }),
    await org.addPerson({ name: '小李', role: 'rep' }),
  ];
  const id = await org.as(owner, (work) => createDeal(work, { name: '分拣线改造', amount: '100000' }));
  expect(await seenDeals(org, owner, id)).toHaveLength(1);
  expect(await seenDeals(org, colleague, id)).toEqual([]);
  await expect(write(org, colleague, id)).rejects.toMatchObject({ code: '42501' });
});

test('they do not reach into another organisation', async () => {
  const [here, there] = [await equipped(), await equipped()];
  const owner = await there.addPerson({ name: '小陈', role: 'rep' });
  const id = await there.as(owner, (work) => createDeal(work, { name: '分拣线改造', amount: '100000' }));
  expect(await seenDeals(here, here.system, id)).toEqual([]);
  await expect(write(here, here.system, id)).rejects.toMatchObject({ code: '42501' });
});
