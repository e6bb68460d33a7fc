import { expect, test } from 'vitest';
import { captureContract } from '../../model/capture/contract.ts';
import { captureWorld, signed } from './testing/capture-world.ts';

test('a program sends somebody who asked: a lead, its touch, and the log with the raw document', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource({ source: 'website', campaign: '官网改版' });
  const document = {
    姓名: '王建国',
    手机: '138-0013-8000',
    公司: '恒远',
    page: 'https://acme.cn/?utm_source=baidu&utm_campaign=春季&bd_vid=77',
    备注2: 'x',
  };
  const answered = await world.deliver(key, document);
  expect([answered.statusCode, answered.json().outcome, answered.json().repeated]).toEqual([
    201,
    'created',
    false,
  ]);
  expect(await world.leads()).toMatchObject([
    {
      name: '王建国',
      mobile: '13800138000',
      company: '恒远',
      source: 'search_ads',
      first_source: 'search_ads',
      campaign: '春季',
      click_id: 'bd_vid=77',
      status: 'new',
      owner_id: null,
    },
  ]);
  expect(await world.touches()).toMatchObject([
    { channel: 'api', source: 'search_ads', campaign: '春季', capture_id: answered.json().captureId },
  ]);
  expect(await world.captures()).toMatchObject([
    { state: 'accepted', payload: document, texts: { name: '王建国' }, tries: 1 },
  ]);
});

test('a filled-in form and the key in a header are taken, too; the source’s defaults count', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource({ source: 'exhibition', campaign: '上海展' });
  const byHeader = await world.deliver('', 'phone=13800138000&name=%E6%9D%8E', {
    'content-type': 'application/x-www-form-urlencoded',
    authorization: `Bearer ${key}`,
  });
  expect(byHeader.statusCode).toBe(201);
  expect(await world.leads()).toMatchObject([
    { name: '李', source: 'exhibition', campaign: '上海展', first_campaign: '上海展' },
  ]);
});

test('the same event is taken once, the same person gets a second touch', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  const document = { mobile: '13800138000', name: '王建国', event_id: 'e1' };
  const first = await world.deliver(key, document);
  const again = await world.deliver(key, document);
  expect([again.statusCode, again.json()]).toEqual([
    201,
    { captureId: first.json().captureId, outcome: 'created', repeated: true },
  ]);
  const other = await world.deliver(key, { ...document, event_id: 'e2', 需求: '要演示' });
  expect(other.json()).toMatchObject({ outcome: 'attached', repeated: false });
  expect(await world.leads()).toMatchObject([{ need: '要演示' }]);
  expect(await world.touches()).toHaveLength(2);
});

test('two at once for one person: one lead, two touches; one event at once: one touch', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  const sent = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      world.deliver(key, {
        mobile: '13800138000',
        email: 'wang@x.cn',
        name: '王建国',
        event_id: `e${index % 4}`,
      }),
    ),
  );
  expect(sent.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(201));
  expect(await world.leads()).toHaveLength(1);
  expect(await world.touches()).toHaveLength(4);
  expect(await world.captures()).toHaveLength(4);
});

test('keys of nobody, of another kind and of an ended source are refused alike', async () => {
  const world = await captureWorld();
  const api = await world.apiSource();
  const form = await world.formSource();
  const body = { mobile: '13800138000' };
  for (const key of ['x', `${api.key.slice(0, -1)}_`, form.key]) {
    const refused = await world.deliver(key, body);
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'capture_key_unknown']);
  }
  await world.asMia(world.contract.renewKey, { params: { id: api.id } });
  expect((await world.deliver(api.key, body)).statusCode).toBe(401);
  expect(await world.captures()).toEqual([]);
});

test('forged, late, replayed and unsigned requests are refused and counted, none is taken', async () => {
  const world = await captureWorld();
  const { key, signingSecret } = await world.apiSource({ mustSign: true });
  const body = JSON.stringify({ mobile: '13800138000' });
  const send = async (headers: Record<string, string>, sent = body) => {
    const { statusCode, json } = await world.deliver(key, sent, headers);
    return [statusCode, (json as () => { code?: string })().code];
  };
  expect(await send({})).toEqual([401, 'capture_bad_signature']);
  expect(await send(signed('another secret', body))).toEqual([401, 'capture_bad_signature']);
  expect(await send(signed(signingSecret, body), body.replace('8000', '8001'))).toEqual([
    401,
    'capture_bad_signature',
  ]);
  expect(await send({ ...signed(signingSecret, body, { event: 'a' }), 'x-mingdou-event': 'b' })).toEqual([
    401,
    'capture_bad_signature',
  ]);
  const old = new Date(Date.now() - 301_000);
  expect(await send(signed(signingSecret, body, { at: old }))).toEqual([401, 'capture_late']);
  expect(await world.captures()).toEqual([]);
  const good = signed(signingSecret, body);
  expect((await send(good))[0]).toBe(201);
  expect(await send(good)).toEqual([409, 'capture_replayed']);
  expect(await world.touches()).toHaveLength(1);
  const counts = await world.asMia(captureContract.count);
  const turned = Object.fromEntries(counts.body.turnedAway.map(({ reason, times }) => [reason, times]));
  expect(turned).toEqual({ bad_signature: 4, late: 1, replayed: 1 });
});

test('too large is refused and counted; a source that is off takes nothing', async () => {
  const world = await captureWorld();
  const { id, key } = await world.apiSource();
  const large = await world.deliver(key, { mobile: '13800138000', note: 'x'.repeat(70_000) });
  expect([large.statusCode, large.json().code]).toEqual([413, 'capture_too_large']);
  await world.asMia(world.contract.switchSource, { params: { id }, body: { isOn: false } });
  const off = await world.deliver(key, { mobile: '13800138000' });
  expect([off.statusCode, off.json().code]).toEqual([403, 'capture_source_off']);
  const { body } = await world.asMia(captureContract.count);
  expect(body.turnedAway.map(({ reason }) => reason).toSorted()).toEqual(['switched_off', 'too_large']);
  expect(body.states).toEqual({ accepted: 0, attached: 0, failed: 0, rejected: 0 });
});

test.each([
  ['{"mobile": "138', 'malformed'],
  ['[1, 2', 'malformed'],
  ['"13800138000"', 'malformed'],
  ['{"a":"\\u0000"}', 'malformed'],
  ['{"foo":"bar"}', 'nothing_told'],
  ['{"name":"王建国","phone":"很多"}', 'unreachable'],
])('%s is kept for repair, and the sender is told', async (body, reason) => {
  const world = await captureWorld();
  const { key } = await world.apiSource();
  const refused = await world.deliver(key, body);
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'capture_kept_for_repair']);
  expect(await world.captures()).toMatchObject([{ state: 'failed', reason, lead_id: null }]);
  expect(await world.leads()).toEqual([]);
});

test('what a source says of owner, mapping and defaults is done', async () => {
  const world = await captureWorld();
  const { key } = await world.apiSource({
    ownerId: world.ann.userId,
    mapping: { f1: 'name', 'c.p': 'mobile', junk: '' },
  });
  await world.deliver(key, { f1: '王建国', c: { p: '13800138000' }, junk: '99' });
  expect(await world.leads()).toMatchObject([
    { name: '王建国', owner_id: world.ann.userId, team_id: world.org.topTeamId },
  ]);
});

test('of sixty forged, altered and ill-timed requests none comes in, and the true one does', async () => {
  const world = await captureWorld();
  const { key, signingSecret } = await world.apiSource({ mustSign: true });
  const other = await world.apiSource({ mustSign: true });
  const body = JSON.stringify({ mobile: '13800138000', name: '王建国' });
  const good = signed(signingSecret, body, { event: 'e1' });
  const name = 'x-mingdou-signature';
  const at = (seconds: number) => ({ event: 'e1', at: new Date(Date.now() + seconds * 1000) });
  const flipped = Array.from({ length: 32 }, (_, place) => {
    const sign = good[name]!;
    return {
      ...good,
      [name]: sign.slice(0, place * 2) + (sign[place * 2] === '0' ? '1' : '0') + sign.slice(place * 2 + 1),
    };
  });
  const forged: [Record<string, string>, string?][] = [
    ...flipped.map((headers): [Record<string, string>] => [headers]),
    ...[330, 900, 86_400, 31_536_000].flatMap((off): [Record<string, string>][] => [
      [signed(signingSecret, body, at(off))],
      [signed(signingSecret, body, at(-off))],
    ]),
    ...['', '0', '-1', '1e9', 'now', '99999999999999'].map((told): [Record<string, string>] => [
      { ...good, 'x-mingdou-timestamp': told },
    ]),
    ...['', 'e2', 'e1.1'].map((told): [Record<string, string>] => [{ ...good, 'x-mingdou-event': told }]),
    ...['', '00', 'zz', good[name]!.slice(2), `${good[name]}00`].map((told): [Record<string, string>] => [
      { ...good, [name]: told },
    ]),
    ...[' ', '\n', '{}'].map((more): [Record<string, string>, string] => [good, body + more]),
    [good, body.replace('王', '黄')],
    [signed(other.signingSecret, body, { event: 'e1' })],
    [signed(key, body, { event: 'e1' })],
    [{}],
  ];
  expect(forged.length).toBeGreaterThanOrEqual(60);
  for (const [headers, sent = body] of forged)
    expect((await world.deliver(key, sent, headers)).statusCode).toBe(401);
  expect((await world.deliver(other.key, body, good)).statusCode).toBe(401);
  expect(await world.captures()).toEqual([]);
  expect((await world.deliver(key, body, good)).statusCode).toBe(201);
});
