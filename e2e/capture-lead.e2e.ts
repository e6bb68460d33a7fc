import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees, select, turnTo } from './ways.ts';

const product = startProduct();

/** Makes a form by its builder and returns its address. */
async function makeForm(page: Page, name: string): Promise<string> {
  await turnTo(page, '/settings/lead-sources');
  await page.getByRole('button', { name: '新建表单' }).click();
  const dialog = page.getByRole('dialog', { name: '新建表单' });
  await dialog.getByRole('textbox', { name: '名称' }).fill(name);
  await dialog.getByRole('button', { name: '创建' }).click();
  await sees(pageTitle(page, name));
  return page.getByRole('textbox', { name: '表单链接' }).inputValue();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sees(notice(page, '已保存'));
}

/** Nobody fills in a form in three seconds, and whoever does is taken for a robot: visitors here take a person's time. */
async function takesHisTime(since: number): Promise<void> {
  await expect.poll(() => Date.now() - since, { timeout: 10_000, interval: 100 }).toBeGreaterThan(3100);
}

async function fillIn(form: Pick<Page, 'getByRole'>, name: string, mobile: string): Promise<void> {
  await form.getByRole('textbox', { name: /您的称呼/ }).fill(name);
  await form.getByRole('textbox', { name: /手机/ }).fill(mobile);
  await form.getByRole('checkbox').check();
}

/** The newest captures, as marketing sees them. */
async function inbox(page: Page, who: RegExp): Promise<void> {
  await turnTo(page, '/leads/inbox');
  await sees(page.getByRole('grid', { name: '采集记录' }).getByRole('row', { name: who }));
}

test('marketing draws a form, a visitor sends it, and the lead is there with where it came from', async () => {
  const marketing = await product.enterAs('何雨桐');
  const address = await makeForm(marketing, '官网预约演示');
  const preview = marketing.frameLocator('iframe[title="预览"]');
  await sees(preview.getByRole('heading', { name: '官网预约演示' }));
  await select(marketing, marketing.getByRole('button', { name: /添加字段/ }), '城市');
  await sees(preview.getByRole('textbox', { name: '城市' }));
  await save(marketing);

  const visitor = await product.open(`${address}?utm_source=baidu&utm_campaign=%E6%98%A5%E5%AD%A3`);
  const opened = Date.now();
  await fillIn(visitor, '欧阳春', '13811112222');
  await visitor.getByRole('textbox', { name: '城市' }).fill('苏州');
  await takesHisTime(opened);
  await visitor.getByRole('button', { name: '提交' }).click();
  await sees(visitor.getByText('已收到，我们会尽快与您联系。'));

  await inbox(marketing, /欧阳春/);
  await sees(marketing.getByRole('row', { name: /欧阳春/ }).getByText('官网预约演示'));
  await marketing
    .getByRole('row', { name: /欧阳春/ })
    .getByRole('link', { name: '欧阳春' })
    .click();
  await sees(pageTitle(marketing, '欧阳春'));
  await sees(marketing.getByText('百度推广'));
  await sees(marketing.getByText('春季'));
});

test('the form works where no script runs, and says what is missing beside its field', async () => {
  const marketing = await product.enterAs('何雨桐');
  const address = await makeForm(marketing, '无脚本表单');
  const browser = marketing.context().browser()!;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const visitor = await context.newPage();
  await visitor.goto(address);
  const opened = Date.now();
  await fillIn(visitor, '司马青', '123');
  await takesHisTime(opened);
  await visitor.getByRole('button', { name: '提交' }).click();
  await sees(visitor.getByText('不是有效的电话号码'));
  const answered = Date.now();
  await expect.poll(() => visitor.getByRole('textbox', { name: /您的称呼/ }).inputValue()).toBe('司马青');
  await visitor.getByRole('textbox', { name: /手机/ }).fill('13811113333');
  await takesHisTime(answered);
  await visitor.getByRole('button', { name: '提交' }).click();
  await sees(visitor.getByText('已收到'));
  await context.close();
  await inbox(marketing, /司马青/);
});

/** A site of somebody else that holds the snippet; `localhost` and `127.0.0.1` are two sites. */
async function startSite(address: string): Promise<{ port: number; close(): void }> {
  const page = `<!doctype html><meta charset="utf-8"><title>别家网站</title><script src="${address}.js"></script>`;
  const server = createServer((_request, response) => response.end(page)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

test('a site on the list shows the form in its page and hands its marks on; any other site shows nothing', async () => {
  const marketing = await product.enterAs('何雨桐');
  const address = await makeForm(marketing, '嵌入表单');
  const site = await startSite(address);
  const listed = `http://127.0.0.1:${site.port}`;
  await marketing.getByRole('textbox', { name: '允许嵌入的网站' }).fill(listed);
  await save(marketing);
  const visitor = await product.open(`${listed}/products?gclid=abc123`);
  const form = visitor.frameLocator('iframe');
  await sees(form.getByRole('heading', { name: '嵌入表单' }));
  const opened = Date.now();
  await fillIn(form as unknown as Page, '诸葛明', '13811114444');
  await takesHisTime(opened);
  await form.getByRole('button', { name: '提交' }).click();
  await sees(form.getByText('已收到'));
  await inbox(marketing, /诸葛明/);
  await marketing
    .getByRole('row', { name: /诸葛明/ })
    .getByText(/诸葛明/)
    .first()
    .click();
  await sees(marketing.getByText('gclid=abc123', { exact: true }));
  await sees(marketing.getByText(`${listed}/products?gclid=abc123`, { exact: true }));

  const stranger = await product.open('about:blank');
  const blocked = stranger.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await stranger.goto(`http://localhost:${site.port}/`);
  await blocked;
  await misses(stranger.frameLocator('iframe').getByRole('heading', { name: '嵌入表单' }));
  site.close();
});

test('a pasted chat becomes a lead once each field is confirmed', async () => {
  const page = await product.enterAs('林晓雯', '/leads/inbox');
  await page.getByRole('button', { name: '粘贴录入' }).click();
  const drawer = page.getByRole('dialog', { name: '粘贴录入线索' });
  await drawer
    .getByRole('textbox', { name: /聊天记录/ })
    .fill('你好，我是常州蓝天新能源科技有限公司的采购经理汪洋，想了解储能柜，电话13776812345，微信同号');
  const company = drawer.getByRole('textbox', { name: '公司' });
  await expect.poll(() => company.inputValue()).toBe('常州蓝天新能源科技有限公司');
  await drawer.getByRole('checkbox', { name: '使用微信' }).press('Space');
  await drawer.getByRole('button', { name: '保存为线索' }).click();
  await sees(notice(page, '已保存线索「汪洋」'));
  await sees(pageTitle(page, '汪洋'));
  await sees(page.getByText('13776812345'));
});

test('what a program sent wrongly is mended and taken in', async () => {
  const marketing = await product.enterAs('何雨桐', '/settings/lead-sources');
  await marketing.getByRole('button', { name: '新建接口来源' }).click();
  const dialog = marketing.getByRole('dialog', { name: '新建接口来源' });
  await dialog.getByRole('textbox', { name: '名称' }).fill('投放平台');
  await dialog.getByRole('button', { name: '创建' }).click();
  const keys = marketing.getByRole('dialog', { name: /请现在保存密钥/ });
  const address = await keys.getByRole('textbox', { name: '接收地址' }).inputValue();
  await keys.getByRole('button', { name: '已保存好' }).click();
  await sees(pageTitle(marketing, '投放平台'));

  const sent = await fetch(address, {
    method: 'POST',
    body: JSON.stringify({ 姓名: '柳如是', 电话: '请加微信' }),
  });
  expect(sent.status).toBe(422);
  await inbox(marketing, /柳如是/);
  await marketing
    .getByRole('row', { name: /柳如是/ })
    .getByText('待修复')
    .click();
  const drawer = marketing.getByRole('dialog', { name: /柳如是/ });
  await sees(drawer.getByText('「请加微信」读不出来'));
  await drawer.getByRole('textbox', { name: '手机' }).fill('13811115555');
  await drawer.getByRole('textbox', { name: '电话' }).fill('');
  await drawer.getByRole('button', { name: '修复并入库' }).click();
  await sees(notice(marketing, '已入库'));
  await sees(drawer.getByRole('link', { name: /打开线索/ }));
});
