import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { startProduct, type Person } from './product.ts';
import { pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Found = { id: string; impact: string | null; nodes: { html: string; any: { message: string }[] }[] };
type Asked = { resultTypes: string[]; runOnly?: { type: 'rule'; values: string[] } };
type Axe = { run(root: Document, asked: Asked): Promise<{ violations: Found[]; passes: unknown[] }> };

/** All rules in the light; in the dark a page differs by its colours alone. */
const asked = {
  light: { resultTypes: ['violations'] },
  dark: {
    resultTypes: ['violations'],
    runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  },
} satisfies Record<string, Asked>;

type Scheme = keyof typeof asked;
const schemes: readonly Scheme[] = ['light', 'dark'];
const fewestPasses: Record<Scheme, number> = { light: 10, dark: 0 };

/** What hinders people on this page seriously, as axe finds it. */
async function hindrances(page: Page, scheme: Scheme): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (rules) => (globalThis as unknown as { axe: Axe }).axe.run(document, rules),
    asked[scheme] as Asked,
  );
  expect(passes.length).toBeGreaterThan(fewestPasses[scheme]);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const [first] = nodes;
      return `${id} ×${nodes.length}: ${first?.html.slice(0, 240)} ${first?.any[0]?.message ?? ''}`;
    });
}

/** Everything asked for has come: nothing is shown as still loading, and nothing still moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.evaluate(stillComing), { message: `${page.url()} settles` }).toBe(0);
}

/** How many places wait for what they show, and how many things move. */
function stillComing(): number {
  const waiting = document.querySelectorAll('.animate-breathe').length;
  const moving = document.getAnimations().filter(({ playState, effect }) => {
    return playState === 'running' && effect?.getComputedTiming().iterations !== Infinity;
  }).length;
  return waiting + moving;
}

/** Looks at the page in light and in dark, which follows the device. */
async function expectOpenToAll(page: Page, where: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
    await settled(page);
    expect(await hindrances(page, colorScheme), `${where}, ${colorScheme}`).toEqual([]);
  }
}

test('everybody can sign in, in light and dark', async () => {
  const page = await product.open();
  await sees(page.getByRole('heading', { name: '用自己的账号登录' }));
  await expectOpenToAll(page, 'the way in');
});

const people: readonly Person[] = ['林晓雯', '周建平', '何雨桐', '沈国栋', '苏婧'];

for (const person of people) {
  test(`the home of ${person} hinders nobody, in light and dark`, async () => {
    const page = await product.enterAs(person);
    await sees(pageTitle(page, new RegExp(`好，${person}$`)));
    await expectOpenToAll(page, person);
  });
}

const places: readonly [string, string][] = [
  ['/deals', '商机'],
  ['/leads/inbox', '采集收件箱'],
  ['/settings/lead-sources', '线索来源'],
  ['/accounts', '客户'],
  ['/tasks', '跟进'],
  ['/funnel', '销售漏斗'],
  ['/my-funnel', '我的漏斗'],
  ['/insights', '销售概览'],
  ['/insights/leads', '渠道质量'],
  ['/insights/leads/funnel?by=leads.source', '线索漏斗'],
  ['/insights/leads/speed', '响应速度'],
  ['/insights/leads/pools', '公海流量'],
  ['/insights/leads/costs', '渠道费用'],
  ['/pools', '公海'],
  ['/settings', '设置'],
  ['/settings/lead-pools', '公海与回收'],
  ['/settings/lead-tags', '线索标签'],
  ['/settings/lead-scoring', '线索评分'],
  ['/settings/lead-scoring?part=levels', '线索评分'],
  ['/settings/lead-scoring?part=model', '线索评分'],
  ['/settings/roles', '角色'],
];

/** The window of the administrator, who may open every page. */
let lookingAround: Page;

beforeAll(async () => {
  lookingAround = await product.enterAs('苏婧');
});

for (const [address, title] of places) {
  test(`the page ${address} hinders nobody, in light and dark`, async () => {
    await turnTo(lookingAround, address);
    await sees(pageTitle(lookingAround, new RegExp(title)));
    await expectOpenToAll(lookingAround, address);
  });
}

test('the page of a deal hinders nobody, in light and dark', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await page.getByRole('region', { name: '初步沟通' }).getByRole('link').first().click();
  await sees(page.getByRole('tab', { name: '走过的路' }));
  await expectOpenToAll(page, 'a deal');
  const { pathname } = new URL(page.url());
  const form = {
    object: 'deal',
    id: pathname.split('/').at(-1)!,
    file: { name: '需求.txt', mimeType: 'text/plain', buffer: Buffer.from('需求') },
  };
  await page.request.post('/api/v1/files', { multipart: form, headers: { 'X-Mingdou': '1' } });
  await page.goto(`${pathname}?part=files`);
  await sees(page.getByRole('button', { name: '预览「需求.txt」' }));
  await expectOpenToAll(page, 'the files of a deal');
});

test('a form’s builder and its page hinder nobody, in light and dark', async () => {
  const page = await product.enterAs('何雨桐', '/settings/lead-sources');
  const form = {
    title: '预约演示',
    fields: [
      { field: 'name', label: '称呼', required: true },
      { field: 'mobile', label: '手机', hint: '用于联系您' },
      { field: 'industry', label: '行业' },
      { field: 'need', label: '需求' },
    ],
    consent: { text: '同意处理个人信息', link: 'https://acme.example/privacy' },
    question: { text: '一加一？', answers: ['2'] },
  };
  const made = await page.context().request.post('/api/v1/lead-sources', {
    headers: { 'X-Mingdou': '1' },
    data: { kind: 'form', name: '官网表单', form },
  });
  const { source } = await made.json();
  await page.goto(`/settings/lead-sources/${source.id}`);
  await sees(pageTitle(page, '官网表单'));
  await expectOpenToAll(page, 'the builder');
  const visitor = await product.open(source.formUrl);
  for (const colorScheme of schemes) {
    await visitor.emulateMedia({ colorScheme });
    await sees(visitor.getByRole('heading', { name: '预约演示' }));
    expect(await hindrances(visitor, colorScheme), colorScheme).toEqual([]);
  }
});
