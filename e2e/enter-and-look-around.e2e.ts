import { pinyin } from 'pinyin-pro';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct, type Person } from './product.ts';
import { choose, firstAccount, goTo, notice, pageTitle, placeIn, sees, signOut } from './ways.ts';

const product = startProduct();

const homes: readonly [Person, string][] = [
  ['林晓雯', '我手上的商机'],
  ['周建平', '团队手上的商机'],
  ['何雨桐', '各渠道的线索质量'],
  ['沈国栋', '本季度怎么样'],
  ['苏婧', '数据质量'],
];

test('one click lets each of the five people in, and each has a home of his own', async () => {
  const page = await product.open();
  for (const [person, heading] of homes) {
    await page.getByRole('button', { name: `以 ${person} 的身份进入` }).click();
    await sees(pageTitle(page, new RegExp(`好，${person}$`)));
    await sees(page.getByRole('heading', { level: 2, name: heading }));
    const others = homes.map(([, other]) => other).filter((other) => other !== heading);
    for (const other of others) {
      expect(
        await page.getByRole('heading', { name: other, exact: true }).count(),
        `${person}: ${other}`,
      ).toBe(0);
    }
    await signOut(page);
    await sees(page.getByRole('heading', { name: '漏斗自己长出来' }));
  }
});

test('language and appearance change at once and stay after a reload', async () => {
  const page = await product.enterAs('林晓雯');
  await page.getByRole('button', { name: '切换到 English' }).click();
  await sees(page.getByRole('link', { name: 'Deals', exact: true }));
  await choose(page, page.getByRole('button', { name: 'Appearance' }), 'Dark');
  await expect.poll(() => paper(page)).toBe('dark');
  await page.reload();
  await sees(page.getByRole('link', { name: 'Deals', exact: true }));
  await expect.poll(() => paper(page)).toBe('dark');
  await choose(page, page.getByRole('button', { name: 'Appearance' }), 'Light');
  await page.getByRole('button', { name: '切换到中文' }).click();
  await sees(page.getByRole('link', { name: '商机', exact: true }));
  await expect.poll(() => paper(page)).toBe('light');
});

/** Is the page dark or light to the eye? */
async function paper(page: Page): Promise<'dark' | 'light'> {
  const colour = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
  });
  return Math.max(...colour) < 128 ? 'dark' : 'light';
}

test('the rail leads to every place, and says where one is', async () => {
  const page = await product.enterAs('苏婧');
  const rail = page.getByRole('navigation', { name: '主导航' });
  const titles: Record<string, string> = {
    售后: '服务单',
    跟进: '跟进任务',
    漏斗: '销售漏斗',
    线索洞察: '渠道质量',
  };
  const placesShown = async () =>
    (await rail.getByRole('link').allTextContents()).map((text) => text.replace(/待我审批 \d+$/, ''));
  await expect
    .poll(placesShown)
    .toEqual('工作台 线索 客户 商机 跟进 报价 审批 售后 漏斗 预测 报表 复盘 设置'.split(' '));
  const closed = rail.getByRole('button', { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
  const places = await placesShown();
  expect(places).toEqual(
    '工作台 线索 采集收件箱 公海 线索分配台 线索洞察 客户 联系人 下一批客户 交接 客户分层洞察 商机 推进看板 话术库 辅导清单 跟进 日历 待认领通话 跟进记录 报价 合同 产品 报价洞察 回款分析 审批 售后 交付 问卷 漏斗 瓶颈 销售概览 人员成绩 数据质量 预测 销售目标 报表 大屏 填报 指标词典 预警 数据源 复盘 行动项 激励 流程版本对比 上线前后 设置'.split(
      ' ',
    ),
  );
  for (const place of places.slice(1)) {
    await goTo(page, place);
    await sees(pageTitle(page, titles[place] ?? place));
    await expect.poll(() => placeIn(rail, place).getAttribute('aria-current')).toBe('page');
  }
  await page.goBack();
  await sees(pageTitle(page, '上线前后'));
});

test('Ctrl+K finds an account by the first letters of its pinyin and opens it', async () => {
  const page = await product.enterAs('苏婧', '/accounts');
  const name = await firstAccount(page);
  await page.keyboard.press('Control+k');
  const words = page.getByRole('searchbox', { name: '搜索与命令' });
  await words.fill(
    pinyin(name.replace(/[（）]/g, ''), { pattern: 'first', toneType: 'none' }).replaceAll(' ', ''),
  );
  const found = page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).first();
  await sees(found);
  await found.click();
  await sees(pageTitle(page, name));
  expect(new URL(page.url()).pathname).toMatch(/^\/accounts\//);
});

test('the palette also goes to a place by its name', async () => {
  const page = await product.enterAs('林晓雯');
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: '搜索与命令' }).fill('漏斗');
  await page.getByRole('menuitem', { name: '前往漏斗' }).click();
  await sees(pageTitle(page, '销售漏斗'));
});

test('who is signed out is asked to sign in, wherever he goes', async () => {
  const page = await product.enterAs('周建平');
  await goTo(page, '客户');
  await sees(pageTitle(page, '客户'));
  await signOut(page);
  await sees(page.getByRole('heading', { name: '用自己的账号登录' }));
  await page.goto('/accounts');
  await sees(page.getByRole('heading', { name: '用自己的账号登录' }));
  expect(await pageTitle(page, '客户').count()).toBe(0);
  expect(await notice(page, /./).count()).toBe(0);
});
