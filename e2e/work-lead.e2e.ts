import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, notice, pageTitle, sees, turnTo } from './ways.ts';

const product = startProduct();
const phone = { width: 390, height: 844 };

let numbers = 13_700_000_000;

/** Enters a lead by the quick form, with keys alone; its page is open afterwards. */
async function enterLead(page: Page, name: string, company = '云澜科技'): Promise<void> {
  await turnTo(page, '/leads?new=1');
  const form = page.getByRole('dialog', { name: '快速录入线索' });
  await form.getByRole('textbox', { name: '姓名' }).fill(name);
  numbers += 1;
  await form.getByRole('textbox', { name: '手机或电话' }).fill(String(numbers));
  await form.getByRole('textbox', { name: '公司' }).fill(company);
  await form.getByRole('textbox', { name: '需求' }).fill('五十套工位，月底前装好');
  await page.keyboard.press('Enter');
  await sees(form.getByText('刚录入 1 条'));
  await expect.poll(() => form.getByRole('textbox', { name: '姓名' }).inputValue()).toBe('');
  await form.getByRole('link', { name }).click();
  await sees(pageTitle(page, name));
}

/** Notes a call in place. */
async function noteCall(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '记一次联系' }).click();
  const box = page.getByRole('form', { name: '记一次联系' }).getByRole('textbox', { name: '谈了什么' });
  await box.fill(words);
  await box.press('Control+Enter');
  await sees(notice(page, '已记下'));
}

test('a rep contacts, qualifies and converts a lead, and takes the conversion back', async () => {
  const page = await product.enterAs('林晓雯');
  await enterLead(page, '吕云');
  await noteCall(page, '要五十套，下周来看样');
  await sees(page.getByRole('tabpanel').getByText('要五十套，下周来看样'));
  await page.getByRole('button', { name: '确认有效' }).click();
  await sees(notice(page, '「吕云」已确认有效'));
  await page.getByRole('button', { name: '转为商机' }).click();
  const drawer = page.getByRole('dialog', { name: '转为商机：吕云' });
  await drawer.getByRole('button', { name: '转为商机' }).click();
  await sees(notice(page, '「吕云」已转为商机'));
  const ofDeal = page
    .getByRole('definition')
    .getByRole('link', { name: '云澜科技 · 五十套工位，月底前装好' });
  await ofDeal.click();
  await sees(pageTitle(page, '云澜科技 · 五十套工位，月底前装好'));
  await sees(page.getByText('要五十套，下周来看样'));
  await page.goBack();
  await choose(page, page.getByRole('button', { name: '更多处理' }), '撤销转换');
  await sees(notice(page, '已撤销转换'));
  await sees(page.getByRole('button', { name: '转为商机' }));
});

test('what is missing is asked for in one small form, and then the lead is qualified', async () => {
  const page = await product.enterAs('林晓雯');
  await enterLead(page, '钱多多');
  await page.getByRole('button', { name: '确认有效' }).click();
  const form = page.getByRole('dialog', { name: '还差一点就能确认有效' });
  await form.getByRole('textbox', { name: '谈了什么' }).fill('谈妥了数量');
  await form.getByRole('button', { name: '保存并继续' }).click();
  await sees(notice(page, '「钱多多」已确认有效'));
});

test('nobody is disqualified without a reason, and may be opened again', async () => {
  const page = await product.enterAs('林晓雯');
  await enterLead(page, '郑和');
  await choose(page, page.getByRole('button', { name: '更多处理' }), '判为无效');
  const form = page.getByRole('dialog', { name: '判为无效：郑和' });
  await form.getByRole('button', { name: '判为无效' }).click();
  await sees(form.getByText('请选择原因'));
  await form.getByRole('radio', { name: '没有预算' }).check({ force: true });
  await form.getByRole('button', { name: '判为无效' }).click();
  await sees(page.getByText('判为无效：没有预算'));
  await choose(page, page.getByRole('button', { name: '更多处理' }), '重新打开');
  await sees(notice(page, '「郑和」已重新打开'));
});

test('a return leaves the rep’s hands: he is back at his list, and the lead is no longer his to see', async () => {
  const page = await product.enterAs('林晓雯');
  await enterLead(page, '孙立');
  const address = new URL(page.url()).pathname;
  await choose(page, page.getByRole('button', { name: '更多处理' }), '退回市场');
  const form = page.getByRole('dialog', { name: '退回市场：孙立' });
  await form.getByRole('radio', { name: '时机未到，需要培育' }).check({ force: true });
  await form.getByRole('button', { name: '退回市场' }).click();
  await sees(notice(page, '「孙立」已退回市场'));
  await sees(pageTitle(page, '线索'));
  await page.goto(address);
  await sees(page.getByRole('heading', { name: '没有这个页面' }));
});

test('on a phone a lead is entered and a call is noted with one thumb', async () => {
  const page = await product.enterAs('林晓雯', '/leads', phone);
  await enterLead(page, '周全');
  await noteCall(page, '没接通');
  await sees(page.getByText('跟进中'));
});
