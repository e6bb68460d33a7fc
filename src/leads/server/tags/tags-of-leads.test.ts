import { expect, test } from 'vitest';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { tagsContract } from '../../model/tags/contract.ts';
import { newScoredCompany, type ScoredCompany } from '../score/testing/scored-company.ts';

/** The names of a lead's tags, each with its reason. */
async function tagsOn({ asMei }: ScoredCompany, id: string): Promise<Record<string, string | null>> {
  const groups = (await asMei(tagsContract.listGroups)).body.items;
  const names = new Map(groups.flatMap(({ tags }) => tags.map((tag) => [tag.id, tag.name])));
  const { items } = (await asMei(tagsContract.tagsOfLead, { params: { id } })).body;
  const standing = items.filter((tag) => tag.removedAt === null);
  return Object.fromEntries(standing.map((tag) => [names.get(tag.tagId)!, tag.reason?.zh ?? null]));
}

test('a lead is tagged when it comes in, each tag with its reason', async () => {
  const company = await newScoredCompany();
  const id = await company.receive(
    { need: '想要 20 套的报价', employees: 800, title: '总经理', source: 'referral' },
    2,
  );
  expect(await tagsOn(company, id)).toEqual({
    准备采购: '需求提到“报价”',
    大客户: '员工数 不小于 500',
    决策人: '职务提到“总经理”',
    熟人介绍: '来源 是 转介绍',
    多次咨询: '30 天内主动咨询 2 次',
  });
  const { items } = (await company.asAnn(leadRecordContract.history, { params: { id } })).body;
  expect(items.some(({ action }) => action === 'lead.tagged')).toBe(true);
});

test('when the lead changes, its tags follow: those that no longer hold go', async () => {
  const company = await newScoredCompany();
  const id = await company.receive({ need: '想要报价', employees: 800 });
  const change = { params: { id }, body: { need: '先了解一下', employees: 30 }, ifMatch: 1 };
  expect((await company.asAnn(leadRecordContract.update, change)).status).toBe(200);
  await company.relay();
  expect(await tagsOn(company, id)).toEqual({ 了解阶段: '需求提到“了解”' });
});

test('a person’s word stays, whatever the rules say afterwards', async () => {
  const company = await newScoredCompany();
  const { asAnn } = company;
  const id = await company.receive({ need: '想要报价', employees: 800 });
  const [big, looking] = [await company.tagNamed('大客户'), await company.tagNamed('了解阶段')];
  const taken = await asAnn(tagsContract.takeTag, { params: { id, tagId: big } });
  expect(taken.body.items.find(({ tagId }) => tagId === big)).toMatchObject({
    removedBy: '安然',
    byRule: true,
  });
  expect((await asAnn(tagsContract.giveTag, { params: { id, tagId: looking } })).status).toBe(200);
  await company.relay();
  await asAnn(leadRecordContract.update, { params: { id }, body: { employees: 900 }, ifMatch: 1 });
  await company.relay();
  // 了解阶段 is of an exclusive group: 准备采购 gave way to the person's choice.
  expect(await tagsOn(company, id)).toEqual({ 了解阶段: null });
  expect((await asAnn(tagsContract.giveTag, { params: { id, tagId: big } })).status).toBe(200);
  expect(await tagsOn(company, id)).toEqual({ 了解阶段: null, 大客户: null });
});

test('tags are said of leads in sight by those who may change them', async () => {
  const company = await newScoredCompany();
  const id = await company.receive();
  const params = { id, tagId: await company.tagNamed('大客户') };
  expect((await company.asBob(tagsContract.giveTag, { params })).status).toBe(404);
  expect((await company.asBob(tagsContract.takeTag, { params })).status).toBe(404);
  expect((await company.asBob(tagsContract.tagsOfLead, { params: { id } })).status).toBe(404);
  const asReader = await company.clientOf(await company.addPerson({ name: '只读', role: 'read_only' }));
  expect((await asReader(tagsContract.tagsOfLead, { params: { id } })).status).toBe(200);
  expect((await asReader(tagsContract.giveTag, { params })).status).toBe(403);
  expect((await asReader(tagsContract.takeTag, { params })).status).toBe(403);
  const unknown = await company.asAnn(tagsContract.giveTag, { params: { id, tagId: id } });
  expect([unknown.status, unknown.problem.code]).toEqual([422, 'tag_unknown']);
  expect((await company.asAnn(tagsContract.giveTag, { params: { id, tagId: 'x' } })).status).toBe(400);
});

test('many leads at once: each by itself, and those out of sight are told', async () => {
  const company = await newScoredCompany();
  const { asAnn, bob } = company;
  const [one, two] = [await company.receive(), await company.receive()];
  const foreign = await company.receive({ owner: bob.userId });
  const [big, referred] = [await company.tagNamed('大客户'), await company.tagNamed('熟人介绍')];
  const body = { ids: [one, two, foreign], give: [big, referred], take: [] };
  const given = await asAnn(tagsContract.changeTags, { body });
  expect(given.body).toMatchObject({ changed: 2, failed: [{ id: foreign, code: 'not_found' }] });
  await asAnn(tagsContract.changeTags, { body: { ids: [two], give: [], take: [big] } });
  const { items } = (await asAnn(tagsContract.tagsOfLeads, { body: { ids: [one, two, foreign] } })).body;
  expect(Object.fromEntries(items.map(({ leadId, tagIds }) => [leadId, tagIds.length]))).toEqual({
    [one]: 2,
    [two]: 1,
  });
  const wrong = await asAnn(tagsContract.changeTags, { body: { ids: [one], give: [one] } });
  expect([wrong.status, wrong.problem.code]).toEqual([422, 'tag_unknown']);
  expect((await asAnn(tagsContract.changeTags, { body: { ids: [] } })).status).toBe(400);
});

test('the list of leads is filtered by tags, and a tag is no order', async () => {
  const company = await newScoredCompany();
  const { asAnn } = company;
  const big = await company.receive({ name: '大', employees: 900 });
  const small = await company.receive({ name: '小' });
  const tag = await company.tagNamed('大客户');
  const found = async (op: string, value?: unknown) => {
    const filter = JSON.stringify([{ field: 'tags', op, ...(value !== undefined && { value }) }]);
    const { body } = await asAnn(leadRecordContract.list, { query: { filter } });
    return body.items.map(({ id }) => id);
  };
  expect(await found('is', tag)).toEqual([big]);
  expect(await found('in', [tag])).toEqual([big]);
  expect(await found('is_not', tag)).toEqual([small]);
  expect(await found('empty')).toEqual([small]);
  expect(await found('not_empty')).toEqual([big]);
  await asAnn(tagsContract.takeTag, { params: { id: big, tagId: tag } });
  expect(await found('is', tag)).toEqual([]);
  const sorted = await asAnn(leadRecordContract.list, { query: { sort: 'tags' } });
  expect(sorted.status).toBe(400);
});
