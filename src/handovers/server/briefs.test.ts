/** Briefs: what who receives reads of an account, within his own sight, and what he and the giver do with it. */
import { beforeEach, expect, test } from 'vitest';
import { setDealContact } from '../../deals/server/process/deal-contacts.ts';
import { newId } from '../../platform/model/identifier.ts';
import { briefContract } from '../model/brief-contract.ts';
import { companyToHandOver, desk, type CompanyToHandOver } from './testing/company-to-hand-over.ts';

let company: CompanyToHandOver;
let held: Awaited<ReturnType<typeof desk>>;
let handOverId: string;

beforeEach(async () => {
  company = await companyToHandOver();
  held = await desk(company);
  await company.as(company.chen, (work) =>
    setDealContact(work, held.dealId, held.contactId, 'decision_maker'),
  );
  await talk('王总希望十二月中旬装好');
  handOverId = (
    await company.handOver(company.mei, {
      source: { by: 'person', userId: company.chen.userId },
      split: { by: 'one', userId: company.li.userId },
      picks: {},
    })
  ).id;
});

async function talk(body: string) {
  await company.as(company.system, ({ db, principal, now }) =>
    db
      .insertInto('note')
      .values({
        tenant_id: principal.tenantId,
        id: newId(),
        subject_object: 'deal',
        subject_id: held.dealId,
        account_id: held.accountId,
        kind: 'call',
        body,
        at: now,
        author_id: company.chen.userId,
        created_at: now,
        updated_at: now,
      })
      .execute(),
  );
}

const briefFor = async (who: (typeof company)['li'], recordId: string) =>
  (await (await company.clientOf(who))(briefContract.briefOfRecord, { query: { recordId } })).body.brief;

test('the brief tells who is who, where deals stand, what was said, promised and is to be done', async () => {
  const brief = await briefFor(company.li, held.accountId);
  expect(brief).toMatchObject({
    from: { name: '陈离' },
    receiver: { name: '李' },
    mayAcknowledge: true,
    content: {
      name: '青禾乳品',
      people: [{ name: '王总', mobile: '13912345678' }, { name: '李的人' }],
      deals: [
        {
          name: '分拣线',
          amount: '5000000',
          nextStep: '寄方案',
          nextStepOn: '2026-12-05',
          people: [{ name: '王总', role: 'decision_maker' }],
        },
      ],
      won: { count: 1, amount: '5000000' },
      talks: [{ body: '王总希望十二月中旬装好', author: { name: '陈离' } }],
      tasks: [{ title: '寄样品', promised: true, dueOn: '2026-12-01' }],
    },
  });
  expect((await briefFor(company.li, held.dealId))?.id).toBe(brief!.id);
  expect((await briefFor(company.li, held.awayId))?.object).toBe('deal');
});

test('the giver reads what he may still see: of the accounts that left him, nothing', async () => {
  const client = await company.clientOf(company.chen);
  const { body } = await client(briefContract.listBriefs, { params: { id: handOverId } });
  expect(body.items).toHaveLength(3);
  expect(body.items.map(({ content }) => content)).toEqual([null, null, null]);
});

test('the receiver acknowledges one or all, nobody else does', async () => {
  const brief = (await briefFor(company.li, held.accountId))!;
  const as = async (who: (typeof company)['li']) => company.clientOf(who);
  const one = { params: { id: brief.id } };
  expect((await (await as(company.mei))(briefContract.acknowledgeBrief, one)).status).toBe(403);
  expect((await (await as(company.wang))(briefContract.acknowledgeBrief, one)).status).toBe(404);
  const li = await as(company.li);
  expect((await li(briefContract.acknowledgeBrief, one)).body.acknowledgedAt).not.toBeNull();
  const all = { params: { id: handOverId } };
  expect((await (await as(company.mei))(briefContract.acknowledgeAll, all)).status).toBe(403);
  expect((await li(briefContract.acknowledgeAll, all)).body).toEqual({ acknowledged: 2 });
  expect((await li(briefContract.acknowledgeAll, all)).body).toEqual({ acknowledged: 0 });
});

test('the giver adds a word and takes it back; the receiver cannot, and too long a word is refused', async () => {
  const { id } = (await briefFor(company.li, held.accountId))!;
  const chen = await company.clientOf(company.chen);
  const noted = await chen(briefContract.noteBrief, { params: { id }, body: { text: '王总只接上午的电话' } });
  expect(noted.body.note).toMatchObject({ text: '王总只接上午的电话', by: { name: '陈离' } });
  expect((await briefFor(company.li, held.accountId))?.note?.text).toBe('王总只接上午的电话');
  const li = await company.clientOf(company.li);
  expect((await li(briefContract.noteBrief, { params: { id }, body: { text: '不行' } })).status).toBe(403);
  expect(
    (await chen(briefContract.noteBrief, { params: { id }, body: { text: 'x'.repeat(2001) } })).status,
  ).toBe(400);
  expect((await chen(briefContract.noteBrief, { params: { id }, body: { text: '' } })).body.note).toBeNull();
});

test('an undone hand-over has no briefs on its records any more', async () => {
  const { requestUndoing } = await import('./undo-hand-over.ts');
  await company.as(company.mei, (work) => requestUndoing(work, handOverId));
  await company.undo(company.mei, handOverId);
  expect(await briefFor(company.chen, held.accountId)).toBeNull();
});
