import { expect, test } from 'vitest';
import { captureContract, captureSourceContract } from '../../model/capture/contract.ts';
import { captureWorld, demoForm } from './testing/capture-world.ts';

test('the log is read page by page and filtered; a rep sees his own and that of his leads', async () => {
  const world = await captureWorld();
  const { id, key } = await world.apiSource();
  for (let time = 0; time < 5; time += 1) await world.deliver(key, { mobile: `1380013800${time}` });
  await world.deliver(key, '{');
  await world.asAnn(captureContract.take, { body: { fields: { wechat: 'abc' } } });
  const first = await world.asMia(captureContract.list, { query: { limit: 4 } });
  const second = await world.asMia(captureContract.list, {
    query: { limit: 4, cursor: first.body.nextCursor! },
  });
  const all = [...first.body.items, ...second.body.items];
  expect([all.length, new Set(all.map((item) => item.id)).size, second.body.nextCursor]).toEqual([
    7,
    7,
    null,
  ]);
  expect(
    (await world.asMia(captureContract.list, { query: { state: 'failed', sourceId: id } })).body.items,
  ).toMatchObject([{ reason: 'malformed', summary: '', source: { name: '官网接口' } }]);
  expect((await world.asAnn(captureContract.list)).body.items).toMatchObject([
    { channel: 'manual', summary: 'abc' },
  ]);
  const foreign = await world.asAnn(captureContract.get, { params: { id: all.at(-1)!.id } });
  expect(foreign.status).toBe(404);
  expect((await world.asMia(captureContract.count)).body.states).toEqual({
    accepted: 6,
    attached: 0,
    failed: 1,
    rejected: 0,
  });
  expect((await world.asAnn(captureContract.count)).body).toEqual({
    states: { accepted: 1, attached: 0, failed: 0, rejected: 0 },
    turnedAway: [],
  });
  expect((await world.asMia(captureContract.list, { query: { cursor: 'x' } })).status).toBe(400);
});

test('a failed capture is mended and taken in; what is a lead already is not taken again', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource({ source: 'website' });
  await world.deliver(key, { name: '王建国', phone: '一三八', utm_source: 'baidu' });
  const [failed] = (await world.asMia(captureContract.list)).body.items;
  const params = { id: failed!.id };
  const whole = await world.asMia(captureContract.get, { params });
  expect(whole.body).toMatchObject({
    state: 'failed',
    reason: 'unreachable',
    payload: { phone: '一三八' },
    faults: [{ field: 'phone', code: 'value.not_phone', text: '一三八' }],
    tracking: { source: 'search_ads' },
    mayRepair: true,
  });
  const still = await world.asMia(captureContract.repair, { params, body: { texts: { name: '王建国' } } });
  expect(still.body).toMatchObject({ state: 'failed', reason: 'unreachable', tries: 2 });
  const mended = await world.asMia(captureContract.repair, {
    params,
    body: { texts: { name: '王建国', mobile: '13800138000' } },
  });
  expect(mended.body).toMatchObject({
    state: 'accepted',
    reason: null,
    tries: 3,
    lead: { name: '王建国' },
    payload: { phone: '一三八' },
  });
  expect(await world.leads()).toMatchObject([{ source: 'search_ads' }]);
  const again = await world.asMia(captureContract.repair, {
    params,
    body: { texts: { mobile: '13800138000' } },
  });
  expect([again.status, again.problem.code]).toEqual([409, 'capture_settled']);
  expect((await world.asAnn(captureContract.repair, { params, body: { texts: {} } })).status).toBe(404);
  expect((await world.asMia(captureContract.repair, { params, body: { texts: { name: 1 } } })).status).toBe(
    400,
  );
});

test('two who mend one capture at once make one lead', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  await world.deliver(key, { name: '王建国' });
  const params = { id: (await world.captures())[0]!['id'] as string };
  const body = { texts: { mobile: '13800138000' } };
  const both = await Promise.all([
    world.asMia(captureContract.repair, { params, body }),
    world.asAdmin(captureContract.repair, { params, body }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await world.touches()).toHaveLength(1);
});

test('who sees leads masked does not see their raw content', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  await world.deliver(key, { name: '王建国', mobile: '13800138000' });
  const reader = await world.org.addPerson({ name: '读者', role: 'read_only' });
  await world.org.as(world.org.system, async ({ db }) => {
    const role = await db
      .selectFrom('user_role')
      .select('role_id')
      .where('tenant_id', '=', world.org.orgId)
      .where('user_id', '=', reader.userId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_field_right')
      .values({
        tenant_id: world.org.orgId,
        role_id: role.role_id,
        object: 'lead',
        field: 'mobile',
        reach: 'masked',
      })
      .execute();
  });
  const bearer = { authorization: `Bearer ${await world.org.keyOf(reader)}` };
  const list = await world.stranger(captureContract.list, { headers: bearer });
  expect(list.body.items).toMatchObject([{ summary: '王建国' }]);
  const whole = await world.stranger(captureContract.get, {
    params: { id: list.body.items[0]!.id },
    headers: bearer,
  });
  expect(whole.body).toMatchObject({ payload: null, texts: { name: '王建国' }, mayRepair: false });
  expect(JSON.stringify(whole.body)).not.toContain('13800138000');
});

test('sources are drawn by marketing, read by managers, and nobody else’s business', async () => {
  const world = await captureWorld();
  const manager = await world.org.addPerson({ name: '经理', role: 'manager' });
  const asManager = { authorization: `Bearer ${await world.org.keyOf(manager)}` };
  const { id, key } = await world.apiSource();
  const form = await world.formSource();
  const listed = await world.stranger(captureSourceContract.listSources, { headers: asManager });
  expect(listed.body.items.map(({ kind }) => kind)).toEqual(['form', 'api']);
  expect(JSON.stringify(listed.body)).not.toContain(key);
  expect(
    (await world.stranger(captureSourceContract.archiveSource, { params: { id }, headers: asManager }))
      .status,
  ).toBe(403);
  expect((await world.asAnn(captureSourceContract.listSources)).status).toBe(403);
  const body = { name: '预约', form: { ...demoForm, title: '新标题' } };
  const changed = await world.asMia(captureSourceContract.changeSource, {
    params: { id: form.id },
    body,
    ifMatch: form.version,
  });
  expect(changed.body).toMatchObject({ name: '预约', form: { title: '新标题' } });
  expect(
    (
      await world.asMia(captureSourceContract.changeSource, {
        params: { id: form.id },
        body,
        ifMatch: form.version,
      })
    ).status,
  ).toBe(412);
  expect((await world.page(`/f/${form.key}`)).body).toContain('新标题');
  expect((await world.asMia(captureSourceContract.archiveSource, { params: { id: form.id } })).status).toBe(
    204,
  );
  expect((await world.page(`/f/${form.key}`)).statusCode).toBe(404);
  expect(
    (await world.asMia(captureSourceContract.changeSource, { params: { id: form.id }, body, ifMatch: 2 }))
      .status,
  ).toBe(404);
});

test('a form needs a way to reach people and fields that exist', async () => {
  const world = await captureWorld();
  const refused = async (fields: object[]) => {
    const body = { kind: 'form' as const, name: '表单', form: { ...demoForm, fields } };
    const { status, problem } = await world.asMia(captureSourceContract.createSource, { body });
    return [status, problem.code];
  };
  expect(await refused([{ field: 'name', label: '称呼' }])).toEqual([409, 'form_without_reach']);
  expect(
    await refused([
      { field: 'mobile', label: '手机' },
      { field: 'score', label: '分数' },
    ]),
  ).toEqual([409, 'form_field_unknown']);
  expect(
    (await world.asMia(captureSourceContract.createSource, { body: { kind: 'form', name: '表单' } })).status,
  ).toBe(400);
});

test('a sample is read as the source would read it, with a mapping that is still being drawn', async () => {
  const world = await captureWorld();
  const { id } = await world.apiSource();
  const text = JSON.stringify({ x1: '王建国', phone: '13800138000', 行业: '炼金' });
  const trial = await world.asMia(captureSourceContract.tryPayload, {
    params: { id },
    body: { text, mapping: { x1: 'name' } },
  });
  expect(trial.body).toMatchObject({
    reason: null,
    values: { name: '王建国', mobile: '13800138000' },
    faults: [{ field: 'industry', code: 'value.not_option', text: '炼金' }],
  });
  expect(trial.body.places).toContainEqual({ path: 'x1', text: '王建国', field: 'name' });
  expect(
    (await world.asMia(captureSourceContract.tryPayload, { params: { id }, body: { text: '{"a":' } })).body
      .reason,
  ).toBe('malformed');
  expect(await world.captures()).toEqual([]);
});
