import { defineTexts } from '../../../platform/web/index.ts';

export const customerInsightTexts = defineTexts({
  standing: { zh: '客户和联系', en: 'Customers and contact' },
  lately: { zh: '最近 90 天', en: 'Last 90 days' },
  tiers: { zh: '各层的客户和价值', en: 'Customers and value by tier' },
  tiersHint: {
    zh: '成交额按客户现在所在的层计，期间是最近 12 个月',
    en: 'What was won counts for the tier in which the customer is now, over the last 12 months',
  },
  tier: { zh: '分层', en: 'Tier' },
  unsorted: { zh: '未分层', en: 'In no tier' },
  accounts: { zh: '客户数', en: 'Accounts' },
  won: { zh: '成交额', en: 'Won' },
  open: { zh: '进行中', en: 'Open' },
  overdue: { zh: '逾期未联系', en: 'Overdue' },
  coverage: { zh: '节奏覆盖率', en: 'Coverage' },
  onTime: { zh: '按时联系率', en: 'On time' },
  moves: { zh: '分层迁移', en: 'Who moved between tiers' },
  movesHint: {
    zh: '最近 90 天：行是原来的层，列是新的层，首次分层在「未分层」一行',
    en: 'Last 90 days: from the tier of the row to that of the column; first sortings stand in “In no tier”',
  },
  noMoves: { zh: '最近 90 天没有客户换过层', en: 'Nobody moved in the last 90 days' },
  fromTo: { zh: '{from} → {to}', en: '{from} → {to}' },
  show: { zh: '查看「{name}」的记录', en: 'Show the records of “{name}”' },
  noTiers: {
    zh: '还没有给客户分层。管理员可以在「设置 → 客户分层」里从模板开始。',
    en: 'Customers are in no tiers yet. An administrator begins with a template in Settings → Tiers of customers.',
  },
});
