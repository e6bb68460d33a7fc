import { defineTexts } from '../../../platform/web/index.ts';

export const deputyTexts = defineTexts({
  title: { zh: '外出与代理', en: 'Away and deputies' },
  hint: {
    zh: '外出期间，等您审批的单据由代理人处理，审批路径里写明代谁审批。',
    en: 'While you are away your deputy decides on what waits for you; the way of each paper says for whom.',
  },
  person: { zh: '谁外出', en: 'Who is away' },
  deputy: { zh: '代理人', en: 'Deputy' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到（含当天）', en: 'To, this day included' },
  add: { zh: '设置代理', en: 'Set the deputy' },
  added: { zh: '已设置代理', en: 'The deputy is set' },
  list: { zh: '已设置的代理', en: 'Deputies' },
  none: { zh: '现在没有人外出', en: 'Nobody is away' },
  line: { zh: '{user} 外出，由 {deputy} 代理', en: '{user} is away; {deputy} decides' },
  days: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  remove: { zh: '取消{user}的代理', en: 'End the deputyship for {user}' },
  removed: { zh: '已取消代理', en: 'The deputyship is ended' },
  myself: { zh: '本人', en: 'Myself' },
});
