import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { notice, sees, select } from './ways.ts';

const product = startProduct();

test('a follow-up is written by its type, commented on, and found again by its words', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await page.getByRole('region', { name: '需求确认', exact: true }).getByRole('link').first().click();
  await page.getByRole('radio', { name: '演示' }).click();
  const box = page.getByRole('textbox', { name: '跟进内容' });
  await expect.poll(() => box.inputValue()).toContain('客户反馈：');
  await box.fill('演示了换型流程，客户担心停机窗口。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sees(page.getByText('请选择结果'));
  await select(page, page.getByRole('button', { name: /^(?!修改).*结果/ }), '符合需求');
  await page.getByRole('textbox', { name: '下一步', exact: true }).fill('出停机方案');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sees(page.getByText('请选择下一步的日期'));
  const day = page.getByRole('group', { name: /^下一步日期/ });
  await day.getByRole('spinbutton', { name: /^年/ }).fill('2030');
  await day.getByRole('spinbutton', { name: /^月/ }).fill('1');
  await day.getByRole('spinbutton', { name: /^日/ }).fill('15');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sees(notice(page, '已记下，下一步已安排'));
  const entry = page.getByRole('listitem').filter({ hasText: '客户担心停机窗口' }).last();
  await sees(entry.getByText('符合需求'));
  await sees(entry.getByText('出停机方案'));
});

test('a pasted chat becomes messages, ours apart from theirs', async () => {
  const page = await product.enterAs('林晓雯', '/deals');
  await page.getByRole('region', { name: '初步沟通', exact: true }).getByRole('link').first().click();
  await page.getByRole('button', { name: '粘贴聊天记录' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: '聊天记录' })
    .fill('王总 10:32\n紫色机柜还有货吗\n林晓雯 10:33\n还有两台');
  await sees(dialog.getByText('认出 2 条消息'));
  await dialog.getByRole('button', { name: '放进跟进' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await sees(notice(page, '已记下'));
  const entry = page.getByRole('listitem').filter({ hasText: '聊天记录 2 条' }).last();
  await sees(entry.getByText('紫色机柜还有货吗'));
  await page.goto(`${new URL(page.url()).origin}/talks`);
  const search = page.getByRole('searchbox', { name: '搜索内容' });
  await search.fill('紫色机柜');
  await search.press('Enter');
  await sees(page.locator('mark', { hasText: '紫色机柜' }).first());
});

test('colleagues comment under an entry; the count stands there', async () => {
  const page = await product.enterAs('周建平', '/talks?from=2020-01-01');
  const comment = page.getByRole('button', { name: '评论', exact: true }).first();
  await comment.click();
  await page.getByRole('textbox', { name: '写评论' }).fill('下次带上工程师。');
  await page.getByRole('button', { name: '发送' }).click();
  await sees(page.getByText('下次带上工程师。'));
  await sees(page.getByRole('button', { name: /^评论 \d+$/ }).first());
});
