import { defineTexts } from '../../../platform/web/index.ts';

export const accountTexts = defineTexts({
  content: { zh: '满意度', en: 'Satisfaction' },
  csat: { zh: '服务满意度（平均，满分 5）', en: 'Service (average of 5)' },
  nps: { zh: '推荐意愿（NPS）', en: 'Recommendation (NPS)' },
  answers: { zh: '{count} 次评价', en: '{count} answers' },
  none: { zh: '还没有评价', en: 'No answers yet' },
  ask: { zh: '邀请评价推荐意愿', en: 'Ask for a recommendation' },
  once: {
    zh: '链接只显示这一次，30 天内有效；客户不用登录，有效期内可以修改回答',
    en: 'Shown this once, good for 30 days; no account needed, the answer can be changed until then',
  },
  make: { zh: '生成链接', en: 'Make a link' },
  views: { zh: '打开 {count} 次', en: 'opened {count} times' },
  end: { zh: '停用', en: 'End' },
  ended: { zh: '链接已停用', en: 'The link is ended' },
  notEnded: { zh: '没有停用', en: 'Not ended' },
  said_csat: { zh: '服务 {score} / 5', en: 'Service {score} / 5' },
  said_nps: { zh: '推荐意愿 {score} / 10', en: 'Recommendation {score} / 10' },
  toCase: { zh: '看服务单', en: 'To the case' },
  visits: { zh: '回访', en: 'Return visits' },
  next: { zh: '下次回访', en: 'Next visit' },
  noNext: {
    zh: '没有安排。验收第一张交付单后，按客户级别自动安排回访任务。',
    en: 'None is planned. Once a delivery is accepted, visits come as tasks by the account’s level.',
  },
  done: { zh: '已回访', en: 'Visited' },
  times: { zh: '{count} 次', en: '{count} times' },
  last: { zh: '最近一次', en: 'Last' },
});
