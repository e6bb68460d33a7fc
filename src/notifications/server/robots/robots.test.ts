import { afterEach, expect, test } from 'vitest';
import { robotContract as contract } from '../../model/robots/contract.ts';
import { saveWishes } from '../wishes.ts';
import { rouseRobots } from './send-messages.ts';
import { fakeDingtalk, fakeFeishu, fakeWecom } from './testing/fake-products.ts';
import { plainRobot as plain, robotCompany, type Answer } from './testing/robot-company.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function arranged(answer: Answer) {
  const company = await robotCompany(answer);
  closing.push(company.close);
  return company;
}

test.each([
  ['wecom', '/cgi-bin/webhook/send?key=k-1', null, fakeWecom('k-1')],
  ['dingtalk', '/robot/send?access_token=t-1', 'SEC123', fakeDingtalk('t-1', 'SEC123')],
  ['feishu', '/open-apis/bot/v2/hook/h-1', 'fs-secret', fakeFeishu('h-1', 'fs-secret')],
] as const)(
  '%s takes a message with a link, and several in one',
  async (product, path, signSecret, answer) => {
    const { receiver, add, bob, tell, deliver, messages } = await arranged(answer);
    const robot = await add({ product, address: receiver.url + path, signSecret });
    expect(JSON.stringify(robot)).not.toContain(path.slice(-8));
    await tell(bob, '给王总回电');
    await deliver();
    for (const title of ['寄样品', '改<b>报价</b> [x](http://evil.cn) @all']) await tell(bob, title);
    await deliver();
    const all = await messages(robot.id);
    expect(all).toHaveLength(3);
    for (const one of all) expect(one).toMatchObject({ state: 'sent', error: null });
    expect(receiver.received).toHaveLength(2);
    const [one, several] = receiver.received.map(({ body }) => body.toString('utf8'));
    expect(one).toContain('给王总回电');
    expect(one).toContain('薄朗');
    expect(one).toContain('https://crm.example.cn/deals/0198a000-0000-7000-8000-000000000001');
    expect(several).toContain('寄样品');
    expect(several).not.toMatch(/<b>|\[x\]|@all/);
  },
);

test.each([
  ['dingtalk', '/robot/send?access_token=t-1', fakeDingtalk('t-1', 'SEC123'), '签名不对'],
  ['feishu', '/open-apis/bot/v2/hook/h-1', fakeFeishu('h-1', 'fs-secret'), '签名不对'],
  ['wecom', '/cgi-bin/webhook/send?key=other', fakeWecom('k-1'), '已不存在'],
] as const)(
  'a %s robot that its product does not know is switched off at once, and the administrator hears of it',
  async (product, path, answer, words) => {
    const { receiver, organisation, add, bob, tell, deliver, robotNow, messages } = await arranged(answer);
    const robot = await add({ product, address: receiver.url + path, signSecret: 'wrong' });
    await tell(bob, '给王总回电');
    await deliver();
    expect(await robotNow(robot.id)).toMatchObject({
      state: 'dead',
      error: expect.stringContaining(words),
      waiting: 0,
    });
    expect((await messages(robot.id))[0]).toMatchObject({ state: 'failed', tries: 1 });
    const told = await organisation.as(organisation.system, ({ db }) =>
      db
        .selectFrom('notification')
        .select(['user_id', 'kind', 'payload'])
        .where('tenant_id', '=', organisation.orgId)
        .where('kind', '=', 'robot-dead')
        .execute(),
    );
    expect(told).toMatchObject([{ user_id: organisation.admin.userId, payload: { title: '华东群' } }]);
    await tell(bob, '再来一条');
    await deliver();
    expect(receiver.received).toHaveLength(1);
  },
);

test('a product that is busy is tried again after a pause, and the message goes once', async () => {
  const wecom = fakeWecom('k-1');
  const busy: Answer = (received, number) =>
    number === 1 ? { body: { errcode: -1, errmsg: 'system busy' } } : wecom(received);
  const { receiver, organisation, add, bob, tell, deliver, robotNow, messages } = await arranged(busy);
  const robot = await add({ address: `${receiver.url}/x?key=k-1` });
  await tell(bob, '给王总回电');
  await deliver();
  expect(await robotNow(robot.id)).toMatchObject({
    state: 'on',
    error: expect.stringContaining('稍后自动再试'),
    waiting: 1,
  });
  await deliver();
  expect(receiver.received, 'the pause is kept').toHaveLength(1);
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('im_robot')
      .set({ next_try_at: new Date(0) })
      .where('tenant_id', '=', organisation.orgId)
      .execute(),
  );
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('robot_message')
      .set({ due_at: new Date(0) })
      .where('tenant_id', '=', organisation.orgId)
      .execute(),
  );
  await rouseRobots(organisation.workerDatabase);
  await deliver();
  expect(receiver.received).toHaveLength(2);
  expect(await messages(robot.id)).toMatchObject([{ state: 'sent', tries: 2 }]);
  expect(await robotNow(robot.id)).toMatchObject({ state: 'on', error: null, waiting: 0 });
});

test('a product takes twenty posts a minute: what comes then waits and goes together', async () => {
  const { receiver, add, bob, tell, deliver, robotNow } = await arranged(fakeWecom('k-1'));
  const robot = await add({ address: `${receiver.url}/x?key=k-1` });
  for (let number = 1; number <= 22; number += 1) {
    await tell(bob, `第 ${number} 件`);
    await deliver();
  }
  expect(receiver.received).toHaveLength(20);
  expect(await robotNow(robot.id)).toMatchObject({ waiting: 2 });
});

test('a robot tells of people in its teams and below, of its kinds, and not of who does not want it', async () => {
  const { receiver, organisation, add, bob, tell, deliver, messages } = await arranged(fakeWecom('k-1'));
  const east = await organisation.addTeam('华东');
  const shanghai = await organisation.addTeam('上海', east);
  const ann = await organisation.addPerson({ name: '安然', team: shanghai });
  const cai = await organisation.addPerson({ name: '蔡明', team: east });
  const robot = await add({ address: `${receiver.url}/x?key=k-1`, teamIds: [east] });
  await organisation.as(cai, (work) =>
    saveWishes(work, { kinds: ['task-given'], channel: 'robot', wanted: false }),
  );
  for (const person of [ann, bob, cai]) await tell(person, '去拜访');
  await deliver();
  expect((await messages(robot.id)).map(({ text }) => text)).toEqual(['安然：周建平 给您安排了任务：去拜访']);
});

test('an event handed on twice queues nothing twice', async () => {
  const { receiver, organisation, add, bob, tell, deliver, relay } = await arranged(fakeWecom('k-1'));
  await add({ address: `${receiver.url}/x?key=k-1` });
  await tell(bob, '去拜访');
  await deliver();
  await organisation.as(organisation.system, ({ db }) =>
    db
      .updateTable('outbox')
      .set({ dispatched_at: null })
      .where('tenant_id', '=', organisation.orgId)
      .where('type', '=', 'notification.added')
      .execute(),
  );
  await relay.drain();
  await deliver();
  expect(receiver.received).toHaveLength(1);
});

test('only who looks after the organisation keeps robots, and addresses inside are refused', async () => {
  const { receiver, client, clientOf, bob } = await arranged(fakeWecom('k-1'));
  const stranger = await clientOf(bob);
  expect((await stranger(contract.listRobots)).status).toBe(403);
  const add = (wanted: object) =>
    client(contract.addRobot, { body: { ...plain, address: receiver.url, ...wanted } });
  expect((await stranger(contract.addRobot, { body: { ...plain, address: receiver.url } })).status).toBe(403);
  expect(await add({ address: 'https://10.0.0.1/hook' })).toMatchObject({
    status: 422,
    problem: { code: 'address_not_allowed' },
  });
  expect((await add({ address: 'nonsense' })).status).toBe(422);
  expect((await add({ kinds: ['nothing'] })).status).toBe(400);
  expect((await add({ teamIds: ['0198a000-0000-7000-8000-000000000001'] })).status).toBe(422);
});

test('a robot is tried, switched off and removed', async () => {
  const { receiver, client, add, deliver, messages, robotNow } = await arranged(fakeWecom('k-1'));
  const { id, version } = await add({ address: `${receiver.url}/x?key=k-1` });
  const params = { id };
  expect((await client(contract.testRobot, { params })).status).toBe(202);
  await deliver();
  expect(await messages(id)).toMatchObject([{ state: 'sent', text: expect.stringContaining('测试消息') }]);
  const change = (body: object, ifMatch: number) => client(contract.changeRobot, { params, body, ifMatch });
  expect(await change({ isOn: false }, version)).toMatchObject({ status: 200, body: { state: 'off' } });
  expect((await change({ name: 'x' }, version)).status).toBe(412);
  expect((await client(contract.testRobot, { params })).problem.code).toBe('robot_switched_off');
  await change({ isArchived: true }, (await robotNow(id)).version);
  expect((await client(contract.listRobotMessages, { params })).status).toBe(404);
});
