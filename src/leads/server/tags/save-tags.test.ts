import { expect, test } from 'vitest';
import { newId } from '../../../platform/model/identifier.ts';
import { tagsContract, type WireTagGroup } from '../../model/tags/contract.ts';
import { newScoredCompany, type ScoredCompany } from '../score/testing/scored-company.ts';

const draft = {
  name: '紧急程度',
  nameEn: 'Urgency',
  exclusive: true,
  color: 'red',
  tags: [{ name: '本周' }, { name: '本月' }],
};
const big = { conditions: [{ field: 'employees', op: 'gte', value: 10 }] };

async function groupOf({ asMei }: ScoredCompany): Promise<WireTagGroup> {
  return (await asMei(tagsContract.createGroup, { body: draft })).body;
}

test('a group is made with its tags, and everybody who reads leads sees it', async () => {
  const company = await newScoredCompany();
  const made = await company.asMei(tagsContract.createGroup, { body: draft });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: '紧急程度',
    exclusive: true,
    tags: [{ name: '本周' }, { name: '本月' }],
  });
  const seen = (await company.asAnn(tagsContract.listGroups)).body.items;
  expect(seen.map(({ name }) => name)).toEqual(['采购意向', '客户特点', '提醒', '紧急程度']);
  const again = await company.asMei(tagsContract.createGroup, { body: draft });
  expect([again.status, again.problem.code]).toEqual([409, 'duplicate']);
});

test('groups are drawn only by those who draw rules, and only whole', async () => {
  const company = await newScoredCompany();
  const group = await groupOf(company);
  const params = { id: group.id };
  for (const as of [company.asAnn, company.asMax]) {
    expect((await as(tagsContract.createGroup, { body: { ...draft, name: '别的' } })).status).toBe(403);
    expect((await as(tagsContract.changeGroup, { params, body: { ...draft, version: 1 } })).status).toBe(403);
    expect((await as(tagsContract.archiveGroup, { params })).status).toBe(403);
  }
  for (const wrong of [
    { ...draft, name: ' ' },
    { ...draft, tags: [] },
    { ...draft, color: 'pink' },
    { ...draft, tags: [{ name: '同' }, { name: '同' }] },
    { ...draft, surprise: 1 },
  ])
    expect((await company.asMei(tagsContract.createGroup, { body: wrong })).status).toBe(400);
  const elsewhere = await newScoredCompany();
  expect((await elsewhere.asMei(tagsContract.archiveGroup, { params })).status).toBe(404);
});

test('tags of a group are renamed, changed over, added and archived with their rules', async () => {
  const company = await newScoredCompany();
  const { asMei } = company;
  const group = await groupOf(company);
  const [week, month] = group.tags;
  const rule = { tagId: month!.id, test: { conditions: [{ field: 'need', op: 'not_empty' }] } };
  expect((await asMei(tagsContract.createRule, { body: rule })).status).toBe(201);
  const swapped = {
    ...draft,
    tags: [
      { id: week!.id, name: '本月' },
      { id: month!.id, name: '本周' },
    ],
  };
  const params = { id: group.id };
  const changed = await asMei(tagsContract.changeGroup, { params, body: { ...swapped, version: 1 } });
  expect(changed.body.tags.map(({ id, name }) => [id, name])).toEqual([
    [week!.id, '本月'],
    [month!.id, '本周'],
  ]);
  const stale = await asMei(tagsContract.changeGroup, { params, body: { ...swapped, version: 1 } });
  expect([stale.status, stale.problem.code]).toEqual([412, 'stale_version']);
  const kept = { ...draft, tags: [{ id: week!.id, name: '本周' }, { name: '今年' }], version: 2 };
  expect((await asMei(tagsContract.changeGroup, { params, body: kept })).body.tags).toHaveLength(2);
  const rules = (await asMei(tagsContract.listRules)).body.items;
  expect(rules.some(({ tagId }) => tagId === month!.id)).toBe(false);
  const foreign = { ...draft, tags: [{ id: newId(), name: '外来' }], version: 3 };
  expect((await asMei(tagsContract.changeGroup, { params, body: foreign })).status).toBe(404);
});

test('an archived group is gone from leads and lists', async () => {
  const company = await newScoredCompany();
  const group = await groupOf(company);
  const id = await company.receive();
  await company.asAnn(tagsContract.giveTag, { params: { id, tagId: group.tags[0]!.id } });
  expect((await company.asMei(tagsContract.archiveGroup, { params: { id: group.id } })).status).toBe(204);
  expect((await company.asAnn(tagsContract.tagsOfLead, { params: { id } })).body.items).toEqual([]);
  expect((await company.asAnn(tagsContract.tagsOfLeads, { body: { ids: [id] } })).body.items).toEqual([]);
  expect((await company.asMei(tagsContract.archiveGroup, { params: { id: group.id } })).status).toBe(404);
});

test('rules are made, changed, ordered and removed; the first one wins an exclusive group', async () => {
  const company = await newScoredCompany();
  const { asMei } = company;
  const group = await groupOf(company);
  const [week, month] = group.tags;
  const make = async (tagId: string) =>
    (await asMei(tagsContract.createRule, { body: { tagId, test: big } })).body;
  const [first, second] = [await make(week!.id), await make(month!.id)];
  const tagged = async () => {
    const id = await company.receive({ employees: 20 });
    const { items } = (await asMei(tagsContract.tagsOfLead, { params: { id } })).body;
    return items.map(({ tagId }) => tagId);
  };
  expect(await tagged()).toEqual([week!.id]);
  const ids = (await asMei(tagsContract.listRules)).body.items.map((rule) => rule.id);
  const turned = [second.id, first.id, ...ids.filter((id) => id !== first.id && id !== second.id)];
  expect((await asMei(tagsContract.orderRules, { body: { ids: turned } })).body.items[0]!.id).toBe(second.id);
  expect(await tagged()).toEqual([month!.id]);
  const off = { tagId: month!.id, test: big, enabled: false, version: 1 };
  const params = { id: second.id };
  expect((await asMei(tagsContract.changeRule, { params, body: off })).body).toMatchObject({
    enabled: false,
    version: 2,
  });
  expect(await tagged()).toEqual([week!.id]);
  expect((await asMei(tagsContract.changeRule, { params, body: off })).problem.code).toBe('stale_version');
  expect((await asMei(tagsContract.removeRule, { params })).status).toBe(204);
  expect((await asMei(tagsContract.removeRule, { params })).status).toBe(404);
  const partly = await asMei(tagsContract.orderRules, { body: { ids: [first.id] } });
  expect([partly.status, partly.problem.code]).toEqual([422, 'rule_order_incomplete']);
});

test('a rule that asks for nothing, for unknown fields or for tags is not accepted', async () => {
  const company = await newScoredCompany();
  const { asMei, asAnn, asMax } = company;
  const tagId = await company.tagNamed('大客户');
  const make = (test: unknown, id = tagId) => asMei(tagsContract.createRule, { body: { tagId: id, test } });
  expect((await make({})).status).toBe(400);
  expect((await make({ conditions: [{ field: 'employees', op: 'roughly', value: 1 }] })).status).toBe(400);
  const unknown = await make({ conditions: [{ field: 'mood', op: 'empty' }] });
  expect([unknown.status, unknown.problem.code]).toEqual([422, 'rule_field_unknown']);
  const circular = await make({ conditions: [{ field: 'tags', op: 'is', value: tagId }] });
  expect(circular.problem.code).toBe('rule_field_unknown');
  expect((await make(big, newId())).problem.code).toBe('tag_unknown');
  expect((await asAnn(tagsContract.listRules)).status).toBe(403);
  expect((await asMax(tagsContract.listRules)).status).toBe(200);
  expect((await asMax(tagsContract.createRule, { body: { tagId, test: big } })).status).toBe(403);
});
