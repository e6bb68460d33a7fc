import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { misses, notice, pageTitle, sees, select } from './ways.ts';

const product = startProduct();

test('a rep inserts a script into a follow-up, saves it, and the use is seen', async () => {
  const page = await product.enterAs('林晓雯', '/deals/list');
  await page.getByRole('button', { name: '新建商机' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('textbox', { name: '商机名称' }).fill('话术试点');
  await drawer.getByRole('button', { name: '创建', exact: true }).click();
  await sees(pageTitle(page, '话术试点'));
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '话术与资料' }) });
  const title = '首次电话：三句话说清来意';
  await card.getByRole('button', { name: title }).click();
  await sees(card.getByText('【联系人姓名】').first());
  await card.getByRole('button', { name: `把「${title}」插入跟进` }).click();
  await sees(notice(page, '已插入跟进框'));
  const box = page.getByRole('textbox', { name: '跟进内容' });
  await expect.poll(() => box.inputValue()).toContain('的林晓雯');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sees(page.getByRole('listitem').filter({ hasText: '的林晓雯，打扰您两分钟' }).first());
  await sees(card.getByText(/林晓雯.*插入跟进/));
  await sees(card.getByLabel('本阶段已用').first());
});

test('a rep writes a script with live preview and proposes it, the manager takes it into the team’s playbook', async () => {
  const rep = await product.enterAs('林晓雯', '/playbook/new');
  await rep.getByRole('textbox', { name: '标题' }).fill('一分钟约到现场');
  await rep.getByRole('textbox', { name: '内容' }).fill('您好，我是{{ 我的姓名 }}');
  await sees(rep.getByText('您好，我是林晓雯'));
  await rep.getByRole('textbox', { name: '内容' }).fill('您好，{{ 客户电话号 }}');
  await sees(rep.getByText(/没有「客户电话号」这个变量/));
  await rep.getByRole('textbox', { name: '内容' }).fill('您好，我是{{ 我的姓名 }}，方便来现场吗？');
  await rep.getByRole('button', { name: '保存', exact: true }).click();
  await sees(pageTitle(rep, '一分钟约到现场'));
  await rep.getByRole('button', { name: '推荐给团队' }).click();
  await rep.getByRole('textbox', { name: /好在哪里/ }).fill('约访率高');
  await rep.getByRole('button', { name: '推荐给团队' }).last().click();
  await sees(rep.getByText('已推荐给华东团队，等待审核'));
  const boss = await product.enterAs('周建平', '/playbook');
  const waiting = boss.locator('section').filter({ has: boss.getByRole('heading', { name: /等您审核/ }) });
  await waiting.getByRole('link', { name: '一分钟约到现场' }).click();
  await boss.getByRole('button', { name: '采纳' }).click();
  await sees(notice(boss, '已采纳'));
  await misses(boss.getByRole('button', { name: '采纳' }));
  await rep.reload();
  await sees(rep.getByText('华东团队').first());
});

test('what the customer needs is archived on the deal, and what scripts do is told with the deals behind it', async () => {
  const page = await product.enterAs('林晓雯', '/deals/list');
  await page.getByRole('link', { name: '话术试点' }).click();
  await page.getByRole('tab', { name: '需求表' }).click();
  await page.getByRole('textbox', { name: '最想先解决的问题' }).fill('停机原因说不清');
  await select(page, page.getByRole('button', { name: /部署方式/ }), '本地部署');
  const archive = page.getByRole('button', { name: '归档', exact: true });
  await archive.click();
  await sees(page.getByText('请回答这个问题').first());
  await page.getByRole('textbox', { name: /联网设备数量/ }).fill('24');
  await select(page, page.getByRole('button', { name: /要和 MES 或 ERP 对接吗/ }), '是');
  await archive.click();
  await sees(notice(page, '已归档第 1 版'));
  await sees(page.getByText('第 1 版'));
  const boss = await product.enterAs('周建平', '/playbook/effect');
  const line = boss.getByRole('row').filter({ hasText: '首次电话' });
  await line.getByRole('button', { name: /^用过/ }).click();
  await sees(boss.getByRole('dialog').getByRole('link').first());
});
