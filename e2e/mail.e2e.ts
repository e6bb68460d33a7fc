/** Mail with a customer, on real servers: a mailbox is connected, what came in stands at the person, the answer goes out. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { imapServer, letter, mailUser, smtpServer } from '../src/platform/server/testing/mail-servers.ts';
import { startProduct } from './product.ts';
import { notice, sees } from './ways.ts';

const product = startProduct({ egressAllow: ['127.0.0.1'] });

const customer = { name: '吕云', address: 'lvyun@qingchuan.example' };

/** A customer whose deal has just begun; returns their ids. */
async function customerOf(page: Page): Promise<{ contactId: string; dealId: string }> {
  const make = async (path: string, data: object): Promise<string> => {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers: { 'X-Mingdou': '1' } });
    if (!answer.ok()) throw new Error(await answer.text());
    return (await answer.json()).id;
  };
  const account = await make('/accounts', { name: '无锡晴川电子' });
  const contactId = await make('/contacts', { name: customer.name, email: customer.address, account });
  const dealId = await make('/deals', { name: '产线看板', account, contact: contactId });
  return { contactId, dealId };
}

async function connect(page: Page, ports: { imap: number; smtp: number }): Promise<void> {
  await page.getByRole('button', { name: '连接邮箱' }).click();
  const form = page.getByRole('dialog', { name: '连接邮箱' });
  const fill = async (label: string, value: string) => {
    await form.getByRole('textbox', { name: label }).fill(value);
    await form.getByRole('textbox', { name: label }).press('Tab');
  };
  await form.getByRole('textbox', { name: '邮箱地址' }).fill(mailUser.username);
  await form.getByLabel('授权码（客户端专用密码）').fill(mailUser.password);
  for (const side of ['imap', 'smtp'] as const) {
    const way = side === 'imap' ? '收信' : '发信';
    await fill(`${way}服务器 (${side.toUpperCase()})`, '127.0.0.1');
    await fill(`${way}端口`, String(ports[side]));
    await form.getByRole('checkbox', { name: new RegExp(`^${way}全程加密`) }).press('Space');
  }
  await form.getByRole('button', { name: '测试连接' }).click();
  await sees(form.getByText('连通').nth(1));
  await form.getByRole('button', { name: '连接邮箱' }).click();
  await sees(notice(page, '已连接'));
}

test(
  'a mailbox is connected, a customer’s mail is found at the person, and answered with a template of the playbook',
  { timeout: 180_000 },
  async () => {
    const [imap, smtp] = [await imapServer(), await smtpServer()];
    const page = await product.enterAs('周建平', '/settings/mailboxes');
    const { contactId, dealId } = await customerOf(page);
    const from = `=?utf-8?B?${Buffer.from(customer.name).toString('base64')}?= <${customer.address}>`;
    imap.deliver(
      letter({ from, subject: '看板怎么报价', text: '三条产线，请报价。', id: 'first@qingchuan.example' }),
    );
    await connect(page, { imap: imap.port, smtp: smtp.port });
    await page.getByRole('button', { name: '现在读取' }).click();
    await sees(page.getByText('看过 1 封，保存 1 封'));

    await page.goto(new URL(`/contacts/${contactId}`, page.url()).href);
    await page.getByRole('button', { name: '打开邮件「看板怎么报价」' }).click();
    const thread = page.getByRole('dialog', { name: '看板怎么报价' });
    await sees(thread.getByText('三条产线，请报价。'));
    await sees(thread.getByRole('link', { name: '产线看板' }));
    await thread.getByRole('button', { name: '回复', exact: true }).click();
    const answer = page.getByRole('dialog', { name: '回复' });
    await answer.getByRole('button', { name: '插入模板' }).click();
    await page.getByRole('button', { name: '把「首次电话：三句话说清来意」插入邮件' }).click();
    const words = answer.getByRole('textbox', { name: '正文' });
    await expect.poll(() => words.inputValue()).toContain('的周建平');
    expect(await words.inputValue()).toContain(customer.name);
    await words.fill(`${await words.inputValue()}\n报价下午发您。`);
    await answer.getByRole('button', { name: '发送' }).click();
    await sees(notice(page, '邮件 10 秒后发出'));

    await expect.poll(() => smtp.taken.length, { timeout: 60_000 }).toBe(1);
    const [sent] = smtp.taken;
    expect(sent).toMatchObject({ to: [customer.address], inReplyTo: '<first@qingchuan.example>' });
    expect(sent!.text).toMatch(/的周建平[^]*报价下午发您。/);
    await page.goto(new URL(`/deals/${dealId}`, page.url()).href);
    await sees(page.getByRole('button', { name: /^打开邮件「(回复|答复|Re)[：:]\s*看板怎么报价」/ }));
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '话术与资料' }) });
    await card.getByRole('button', { name: '首次电话：三句话说清来意' }).click();
    await sees(card.getByText(/周建平.*写进邮件/));
  },
);
