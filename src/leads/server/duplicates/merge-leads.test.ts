import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  duplicatesCompany,
  addFile,
  addNote,
  endpoints,
  held,
} from '../../../accounts/server/testing/duplicates-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { refusalOf } from '../../../records/server/testing/company-for-tests.ts';
import { createRecord, insertRecords } from '../../../records/server/index.ts';
import { leadKind } from '../index.ts';

const { previewMerge, mergeRecords, undoMerge } = endpoints;

type Company = Awaited<ReturnType<typeof duplicatesCompany>>;

/** A lead with one touch, straight into the tables; returns its id. */
async function addLead(company: Company, values: Values, columns: Values = {}): Promise<string> {
  return company.as(company.system, async (work) => {
    const held = { ...company.heldBy(company.li), ...values };
    const [id] = await insertRecords(work, leadKind, [{ values: held, columns }]);
    await work.db
      .insertInto('lead_touch')
      .values({
        tenant_id: work.principal.tenantId,
        id: newId(),
        lead_id: id!,
        at: work.now,
        channel: 'form',
        source: 'website',
      } as never)
      .execute();
    return id!;
  });
}

async function countOn(company: Company, table: string, leadId: string): Promise<number> {
  return company.as(company.system, async ({ db, principal }) => {
    const { rows } = await sql<{ count: bigint }>`select count(*) as count from ${sql.table(table)} as x
      where x.tenant_id = ${principal.tenantId} and x.lead_id = ${leadId}`.execute(db);
    return Number(rows[0]!.count);
  });
}

test('a converted lead stays before an open one, an open one before a lost one', async () => {
  const company = await duplicatesCompany();
  const { clientOf, li } = company;
  const at = new Date();
  const lost = await addLead(company, {
    name: '吕云',
    mobile: '13911112222',
    status: 'disqualified',
    disqualify_reason: 'no_need',
  });
  const open = await addLead(company, { name: '吕云', mobile: '13911112222', status: 'working' });
  const converted = await addLead(company, { name: '吕云', status: 'converted' }, { converted_at: at });
  const client = await clientOf(li);
  const headOf = async (...ids: string[]) =>
    (await client(previewMerge, { body: { object: 'lead', ids } })).body.survivorId;
  expect(await headOf(lost, open, converted)).toBe(converted);
  expect(await headOf(lost, open)).toBe(open);
});

test('merging leads moves touches, notes and hands; what a lead was comes back with undoing', async () => {
  const company = await duplicatesCompany();
  const { clientOf, li } = company;
  const at = new Date();
  const survivorId = await addLead(company, { name: '吕云', company: '云澜科技', mobile: '13911112222' });
  const loserId = await addLead(
    company,
    { name: '吕云', email: 'lv@yunlan.com', status: 'converted' },
    { converted_at: at },
  );
  const noteId = await addNote(company, li, { object: 'lead', id: loserId, accountId: null });
  const fileId = await addFile(company, li, { object: 'lead', id: loserId, accountId: null });
  const client = await clientOf(li);
  const merged = await client(mergeRecords, { body: { object: 'lead', survivorId, loserIds: [loserId] } });
  expect(merged.status).toBe(201);
  expect(await countOn(company, 'lead_touch', survivorId)).toBe(2);
  expect(await held(company, 'note', 'subject_id', noteId)).toBe(survivorId);
  expect(await held(company, 'file', 'subject_id', fileId)).toBe(survivorId);
  expect(await held(company, 'lead', 'email', survivorId)).toBe('lv@yunlan.com');
  expect(await held(company, 'lead', 'status', loserId)).toBe('merged');
  expect(await held(company, 'lead', 'merged_into_id', loserId)).toBe(survivorId);
  const undone = await client(undoMerge, { params: { id: merged.body.id } });
  expect(undone.status).toBe(200);
  expect(await countOn(company, 'lead_touch', survivorId)).toBe(1);
  expect(await held(company, 'lead', 'email', survivorId)).toBeNull();
  expect(await held(company, 'lead', 'status', loserId)).toBe('converted');
  expect(await held(company, 'lead', 'converted_at', loserId)).toEqual(at);
  expect(await held(company, 'note', 'subject_id', noteId)).toBe(loserId);
  expect(await held(company, 'file', 'subject_id', fileId)).toBe(loserId);
});

test('a tag of both leads stays once', async () => {
  const company = await duplicatesCompany();
  const { as, system, clientOf, li } = company;
  const survivorId = await addLead(company, { name: '吕云', mobile: '13911112222' });
  const loserId = await addLead(company, { name: '吕云', mobile: '13911112222' });
  const tags = await as(system, async ({ db, principal, now }) => {
    const [group_id, both, one] = [newId(), newId(), newId()];
    await db
      .insertInto('tag_group')
      .values({ tenant_id: principal.tenantId, id: group_id, name: '来历' } as never)
      .execute();
    for (const [id, name] of [
      [both, '展会'],
      [one, '大客户'],
    ] as const)
      await db
        .insertInto('tag')
        .values({ tenant_id: principal.tenantId, id, name, group_id } as never)
        .execute();
    for (const [lead_id, tag_id] of [
      [survivorId, both],
      [loserId, both],
      [loserId, one],
    ] as const)
      await db
        .insertInto('lead_tag')
        .values({ tenant_id: principal.tenantId, lead_id, tag_id, given_at: now } as never)
        .execute();
    return { both, one };
  });
  const client = await clientOf(li);
  const merged = await client(mergeRecords, { body: { object: 'lead', survivorId, loserIds: [loserId] } });
  expect(merged.body.parts).toContainEqual(expect.objectContaining({ part: 'tags', count: 1 }));
  expect(await countOn(company, 'lead_tag', survivorId)).toBe(2);
  await client(undoMerge, { params: { id: merged.body.id } });
  expect(await countOn(company, 'lead_tag', survivorId)).toBe(1);
  expect(await held(company, 'lead_tag', 'lead_id', tags.one, 'tag_id')).toBe(loserId);
});

test('a lead with a company code that another has is refused where the organisation blocks that', async () => {
  const { as, admin, clientOf } = await duplicatesCompany();
  const values = { name: '吕云', mobile: '13911112222', credit_code: '91440300708461136T' };
  const create = (more: Values) => as(admin, (work) => createRecord(work, leadKind, { ...values, ...more }));
  await create({});
  await create({ mobile: '13911112223' });
  const client = await clientOf(admin);
  await client(endpoints.saveRule, {
    params: { object: 'lead' },
    body: { mode: 'block', tellsOwner: false },
  });
  expect((await refusalOf(create({ mobile: '13911112224' }))).code).toBe('duplicate_record');
  expect((await refusalOf(create({ mobile: '13911112224', credit_code: '12345' }))).faults).toEqual([
    'credit_code: credit_code_invalid',
  ]);
});
