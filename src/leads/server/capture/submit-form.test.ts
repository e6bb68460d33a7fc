import { expect, test } from 'vitest';
import { captureContract, captureSourceContract } from '../../model/capture/contract.ts';
import { honeypotName } from '../../model/capture/spam-guard.ts';
import { captureWorld, demoForm } from './testing/capture-world.ts';

const answers = { name: '王建国', mobile: '13800138000', need: '想看演示', consent: 'yes' };

test('a visitor opens the form, sends it, and is thanked: lead, touch with the page, consent with its version', async () => {
  const world = await captureWorld();
  const form = await world.formSource({}, { source: 'website' });
  const page = await world.page(`/f/${form.key}?utm_source=douyin&utm_campaign=618`, {
    referer: 'https://v.douyin.com/x',
  });
  expect(page.statusCode).toBe(200);
  const hidden = Object.fromEntries(
    [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name, value]) => [name, value!.replaceAll('&amp;', '&')],
    ),
  );
  const { mark: _mark, ...marks } = hidden;
  const sent = await world.fillIn(form, { ...marks, ...answers });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/f/${form.key}?done=1`]);
  expect((await world.page(sent.headers.location as string)).body).toContain('已收到');
  expect(await world.leads()).toMatchObject([
    { name: '王建国', need: '想看演示', source: 'short_video', campaign: '618', first_source: 'short_video' },
  ]);
  expect(await world.touches()).toMatchObject([
    {
      channel: 'form',
      referrer: 'https://v.douyin.com/x',
      page: expect.stringContaining('utm_campaign=618'),
    },
  ]);
  const [capture] = await world.captures();
  expect(capture).toMatchObject({
    state: 'accepted',
    consent: {
      text: demoForm.consent!.text,
      link: 'https://acme.cn/privacy',
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    },
  });
});

test('two forms at once for one person: one lead, two touches', async () => {
  const world = await captureWorld();
  const form = await world.formSource();
  const sent = await Promise.all([
    world.fillIn(form, answers),
    world.fillIn(form, { ...answers, mobile: '+86 138 0013 8000' }),
  ]);
  expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
  expect(await world.leads()).toHaveLength(1);
  expect(await world.touches()).toHaveLength(2);
});

test('what is missing or wrong is shown beside its field, what was written stays, nothing is taken', async () => {
  const world = await captureWorld();
  const form = await world.formSource();
  const again = await world.fillIn(form, { name: '王<script>', mobile: '12', need: '"报价"' });
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('不是有效的电话号码');
  expect(again.body).toContain('请先同意');
  expect(again.body).toContain('王&lt;script&gt;');
  expect(again.body).not.toContain('<script>王');
  expect(await world.captures()).toEqual([]);
});

test('robots are thanked, their answers are put aside, and a person can take them in all the same', async () => {
  const world = await captureWorld();
  const form = await world.formSource();
  expect((await world.fillIn(form, { ...answers, [honeypotName]: 'http://spam' })).statusCode).toBe(303);
  expect((await world.fillIn(form, { ...answers, mobile: '13900139000' }, 1)).statusCode).toBe(303);
  expect(await world.leads()).toEqual([]);
  const log = await world.asMia(captureContract.list, { query: { state: 'rejected' } });
  expect(log.body.items.map(({ reason }) => reason)).toEqual(['too_fast', 'honeypot']);
  const { id } = log.body.items[0]!;
  const whole = await world.asMia(captureContract.get, { params: { id } });
  const repaired = await world.asMia(captureContract.repair, {
    params: { id },
    body: { texts: whole.body.texts },
  });
  expect(repaired.body).toMatchObject({ state: 'accepted', tries: 2, lead: { name: '王建国' } });
  expect(await world.leads()).toHaveLength(1);
});

test('a page without a mark, of another form or too old is asked to be sent again', async () => {
  const world = await captureWorld();
  const form = await world.formSource();
  const other = await world.formSource();
  const forged = await world.fillIn({ ...form, id: other.id }, answers);
  expect([forged.statusCode, forged.body.includes('再提交一次')]).toEqual([200, true]);
  expect((await world.fillIn(form, { ...answers, mark: '' })).body).toContain('再提交一次');
  expect((await world.fillIn(form, answers, 13 * 3600)).body).toContain('再提交一次');
  expect(await world.captures()).toEqual([]);
});

test('a question keeps out who cannot answer it', async () => {
  const world = await captureWorld();
  const form = await world.formSource({ question: { text: '一加二等于几？', answers: ['3', '三'] } });
  const wrong = await world.fillIn(form, { ...answers, question: '4' });
  expect([wrong.statusCode, wrong.body.includes('答案不对')]).toEqual([422, true]);
  expect((await world.fillIn(form, { ...answers, question: ' ３ ' })).statusCode).toBe(303);
});

test('one address cannot send without end', async () => {
  const world = await captureWorld();
  const form = await world.formSource();
  for (let time = 0; time < 30; time += 1)
    expect(
      (await world.fillIn(form, { ...answers, mobile: `138001380${String(time).padStart(2, '0')}` }))
        .statusCode,
    ).toBe(303);
  const over = await world.fillIn(form, { ...answers, mobile: '13800138999' });
  expect([over.statusCode, over.body.includes('过于频繁')]).toEqual([200, true]);
  const { body } = await world.asMia(captureContract.count);
  expect(body.turnedAway).toMatchObject([{ reason: 'too_often', times: 1 }]);
});

test('only the form’s own sites may show it, only our own script runs, and no cookie is asked for', async () => {
  const world = await captureWorld();
  const form = await world.formSource();
  const page = await world.page(`/f/${form.key}`);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("frame-ancestors 'self' https://www.acme.cn");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(page.headers['x-frame-options']).toBeUndefined();
  expect(page.headers['set-cookie']).toBeUndefined();
  expect((await world.page('/api/v1/captures')).headers['x-frame-options']).toBe('SAMEORIGIN');
  expect((await world.fillIn(form, answers, 20, 'mingdou_session=whatever')).statusCode).toBe(303);
  const script = await world.page(`/f/${form.key}.js`);
  expect([script.statusCode, script.headers['content-type']]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
});

test('thanks may lead to another address; a form that is off says so; one that never was is not found', async () => {
  const world = await captureWorld();
  const form = await world.formSource({ thanks: { kind: 'address', address: 'https://acme.cn/danke' } });
  expect((await world.fillIn(form, answers)).headers.location).toBe('https://acme.cn/danke');
  expect((await world.fillIn(form, { ...answers, embed: '1' })).headers.location).toBe(
    `/f/${form.key}?done=1`,
  );
  await world.asMia(captureSourceContract.switchSource, { params: { id: form.id }, body: { isOn: false } });
  expect((await world.page(`/f/${form.key}`)).statusCode).toBe(410);
  expect((await world.fillIn(form, answers)).statusCode).toBe(401);
  expect((await world.page('/f/mdf_nobody')).statusCode).toBe(404);
});
