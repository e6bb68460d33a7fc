import { expect, test } from 'vitest';
import { startProduct } from './product.ts';
import { choose, goTo, notice, pageTitle, select, sees } from './ways.ts';

const product = startProduct();

test('marketing draws a tag with its rule, tries it on a pasted text, and finds the leads that have it', async () => {
  const page = await product.enterAs('何雨桐', '/settings/lead-tags');
  await page.getByRole('button', { name: '新建标签组' }).click();
  const group = page.getByRole('dialog', { name: '新建标签组' });
  await group.getByRole('textbox', { name: '名称', exact: true }).fill('紧急程度');
  await group.getByRole('textbox', { name: '标签 1', exact: true }).fill('很急');
  await group.getByRole('button', { name: '保存' }).click();
  await sees(notice(page, '“紧急程度”已保存'));

  await page.getByRole('button', { name: '新建规则' }).click();
  const rule = page.getByRole('dialog', { name: '新建规则' });
  await rule.getByRole('button', { name: '保存' }).click();
  await sees(rule.getByText('请选择标签'));
  await select(page, rule.getByRole('button', { name: /打上标签/ }), /^很急/);
  await rule.getByRole('textbox', { name: /文字里提到/ }).fill('尽快，报价');
  await rule.getByRole('button', { name: '保存' }).click();
  await sees(notice(page, '“很急”已保存'));
  await sees(page.getByText('需求提到 尽快、报价'));

  await page.getByRole('button', { name: '用样例测试' }).click();
  const trial = page.getByRole('dialog', { name: '用样例测试' });
  await trial.getByText('粘贴或填写').click();
  await trial
    .getByRole('textbox', { name: '粘贴聊天、名片或邮件' })
    .fill('海川机械有限公司 总经理 李雷 手机13900001111，请尽快给我20套分拣线的报价');
  await trial.getByRole('button', { name: '识别' }).click();
  await trial.getByRole('button', { name: '测试', exact: true }).click();
  await sees(trial.getByText('需求提到“尽快”'));
  await sees(trial.getByText('职务提到“总经理”'));
  await trial.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('button', { name: '对现有线索重新判断' }).click();
  await sees(notice(page, /已重新判断 [1-9]\d* 条线索/));
  await goTo(page, '线索');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('option', { name: '标签' }).click();
  await page.getByRole('combobox').fill('很急');
  await page.getByRole('option', { name: /^很急/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '应用' }).click();
  const tagged = page.getByRole('row').filter({ hasText: '很急' });
  await sees(tagged);
});

test('a person’s word about a tag is kept on the lead, beside the reasons of the others and the points', async () => {
  const page = await product.enterAs('何雨桐', '/leads');
  await page.getByRole('grid', { name: '线索' }).getByRole('row').getByRole('link').first().click();
  await sees(page.getByRole('heading', { name: '评分' }));
  await sees(page.getByText('匹配度', { exact: true }));
  await choose(page, page.getByRole('button', { name: '加标签' }), /疑似推销/);
  await sees(page.getByText('何雨桐添加'));
  await page.getByRole('button', { name: '去掉“疑似推销”' }).click();
  await sees(page.getByText('已去掉，规则不会再加'));
  await page.getByRole('button', { name: '放回“疑似推销”' }).click();
  await sees(page.getByText('何雨桐添加'));
});

test('points are changed, tried, and saved as the next version; contradictions cannot be saved', async () => {
  const page = await product.enterAs('何雨桐', '/settings/lead-scoring');
  const points = page.getByRole('textbox', { name: '“决策人”的分数' });
  await points.fill('15');
  await points.press('Tab');
  await page.getByRole('tab', { name: '等级' }).click();
  const a = page.getByRole('textbox', { name: 'A 从' });
  await a.fill('20');
  await a.press('Tab');
  await sees(page.getByRole('alert').filter({ hasText: 'A 必须高于 B' }));
  const save = page.getByRole('button', { name: '保存为第 2 版' });
  await expect.poll(() => save.isDisabled()).toBe(true);
  await a.fill('40');
  await a.press('Tab');
  await sees(page.getByText('40–60 分'));
  await save.click();
  await sees(notice(page, '评分规则第 2 版已生效'));
  await page.getByRole('tab', { name: '评分规则' }).click();
  await sees(page.getByText(/第 2 版 · 何雨桐于/));
  await sees(page.getByRole('button', { name: '保存为第 3 版' }));
});

test('the learned score tells what it rests on; a version is learned, compared, put to use and set aside', async () => {
  const page = await product.enterAs('何雨桐', '/settings/lead-scoring?part=model');
  await sees(page.getByText('目前只按规则评分'));
  await page.getByRole('button', { name: '现在学习一次' }).click();
  await sees(notice(page, /学习完成/));
  await sees(page.getByRole('button', { name: /^第 2 版/ }));
  await sees(page.getByRole('heading', { name: '说得准不准' }));
  await page.getByRole('button', { name: '比较' }).first().click();
  const compared = page.getByRole('dialog', { name: /和在用的版本/ });
  await sees(compared.getByText(/条进行中的线索里有/));
  await compared.getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('button', { name: '启用', exact: true }).first().click();
  await sees(notice(page, '第 2 版已启用'));
  await sees(page.getByText('第 2 版在用'));
  await page.getByRole('button', { name: '停用，只按规则' }).click();
  await sees(page.getByText('目前只按规则评分'));
});

test('a manager reads the rules and tries them, but cannot change them', async () => {
  const page = await product.enterAs('周建平', '/settings/lead-scoring');
  await sees(pageTitle(page, '线索评分'));
  await expect.poll(() => page.getByRole('textbox', { name: '“决策人”的分数' }).isDisabled()).toBe(true);
  await expect.poll(() => page.getByRole('button', { name: /保存为第/ }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '用样例测试' }).click();
  await sees(page.getByRole('dialog', { name: '用样例测试' }));
});
