/** Forms to begin from. */
import type { Label } from '../../../platform/model/label.ts';
import { formSchema, type Form } from './form.ts';
import { emptyDocument, type ReportDocument } from '../document.ts';

/** A document of one form. */
export function formDocument(form: Form): ReportDocument {
  return {
    ...emptyDocument(),
    kind: 'form',
    form,
  };
}

type Template = { id: string; title: Label; says: Label; form: Form };

const own = (id: string, label: string, type: string, more: object = {}) => ({
  kind: 'own',
  id,
  label,
  type,
  ...more,
});

/** What a sales person reports of a day: asked of all who hold the role, due at the end of each working day. */
const salesDaily: Template = {
  id: 'sales-daily',
  title: { zh: '销售日报', en: 'Daily sales report' },
  says: {
    zh: '每个工作日 19:00 前提交：电话、拜访、新增线索、今日总结和明日计划。',
    en: 'Due at 19:00 of each working day: calls, visits, new leads, what was done and what comes next.',
  },
  form: formSchema.parse({
    intro: '每个工作日 19:00 前提交。数字会汇总到报表，请如实填写。',
    rows: 'one',
    columns: [
      own('calls', '电话量', 'integer', { isRequired: true, hint: '今天打给客户的电话' }),
      own('visits', '拜访量', 'integer', { isRequired: true, hint: '上门或线上面谈' }),
      own('leads', '新增线索', 'integer', { preset: { kind: 'value', value: 0 } }),
      own('quotes', '发出报价', 'integer', { preset: { kind: 'value', value: 0 } }),
      own('done', '今日总结', 'long_text', { isRequired: true, hint: '做成了什么，卡在哪里' }),
      own('plan', '明日计划', 'long_text', { isRequired: true }),
      own('help', '需要支持', 'text'),
    ],
    rules: [
      { id: 'r1', must: 'A1 >= 0', message: '电话量不能是负数', at: 'calls' },
      { id: 'r2', must: 'B1 >= 0', message: '拜访量不能是负数', at: 'visits' },
      { id: 'r3', must: 'A1 <= 200', message: '一天 200 个电话以上，请确认', level: 'warning', at: 'calls' },
    ],
    collect: {
      assignees: { roles: ['rep'] },
      rhythm: 'workdays',
      due: { at: '19:00' },
      remind: { before: 60, after: 30 },
    },
  }),
};

const weeklyDeals: Template = {
  id: 'weekly-deals',
  title: { zh: '商机周更新', en: 'Weekly update of deals' },
  says: {
    zh: '每周末把自己进行中的商机过一遍：金额、预计成交、下一步，直接写回商机。',
    en: 'Each week one’s open deals are gone through: amount, expected close, next step, written to the deals themselves.',
  },
  form: formSchema.parse({
    intro: '只需要改有变化的格子；改动会直接写回商机，并留下记录。',
    about: {
      object: 'deal',
      action: 'update',
      filter: [
        { field: 'outcome', op: 'is', value: 'open' },
        { field: 'owner', op: 'is_me' },
      ],
      sort: 'expected_close_on',
    },
    columns: [
      { kind: 'field', id: 'name', field: 'name', isReadOnly: true },
      { kind: 'field', id: 'account', field: 'account', isReadOnly: true },
      { kind: 'field', id: 'stage', field: 'stage', isReadOnly: true },
      { kind: 'field', id: 'amount', field: 'amount' },
      { kind: 'field', id: 'close', field: 'expected_close_on' },
      { kind: 'field', id: 'step', field: 'next_step' },
      { kind: 'field', id: 'step_on', field: 'next_step_on' },
      own('risk', '本周风险', 'text'),
    ],
    rules: [{ id: 'r1', must: 'D1 > 0', message: '进行中的商机请填金额', level: 'warning', at: 'amount' }],
    collect: {
      assignees: { roles: ['rep'] },
      rhythm: 'weekly',
      due: { at: '18:00' },
      remind: { before: 120, after: 60 },
      isApproved: true,
    },
  }),
};

export const formTemplates: readonly Template[] = [salesDaily, weeklyDeals];

/** A form without columns, to be drawn. */
export function emptyForm(): Form {
  return formSchema.parse({});
}
