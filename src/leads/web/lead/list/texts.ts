import { defineTexts } from '../../../../platform/web/index.ts';

export const leadListTexts = defineTexts({
  mine: { zh: '我的线索', en: 'My leads' },
  toAccept: { zh: '待接收', en: 'To accept' },
  notContacted: { zh: '还没联系', en: 'Not contacted' },
  working: { zh: '跟进中', en: 'Working' },
  qualified: { zh: '已确认', en: 'Qualified' },
  converted: { zh: '已转商机', en: 'Converted' },
  disqualified: { zh: '无效', en: 'Disqualified' },
  returnOverdue: { zh: '退回超期', en: 'Returns overdue' },
  returned: { zh: '退回', en: 'Returned' },
  look: { zh: '显示方式', en: 'Show as' },
  list: { zh: '列表', en: 'List' },
  board: { zh: '看板', en: 'Board' },
});
