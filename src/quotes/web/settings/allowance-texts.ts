import { defineTexts } from '../../../platform/web/index.ts';

export const allowanceTexts = defineTexts({
  title: { zh: '折扣权限', en: 'Discounts without approval' },
  intro: {
    zh: '整体折扣不超过权限的报价可以直接发给客户，超过的必须先通过审批。有多个角色时取最宽的一个；角色留空按“其他角色”，都留空则不限。',
    en: 'Quotes within the allowance go out at once, above it they must be approved first. The widest of somebody’s roles counts; an empty role follows “all others”, and where that is empty, too, any discount is allowed.',
  },
  usual: { zh: '其他角色', en: 'All others' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '折扣权限已保存', en: 'The allowances are saved' },
  noRight: { zh: '您没有修改报价规则的权限', en: 'You may not change the rules of quotes' },
});
