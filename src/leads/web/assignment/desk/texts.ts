import { defineTexts } from '../../../../platform/web/index.ts';

export const deskTexts = defineTexts({
  tabs: { zh: '线索分配台', en: 'Assignment desk' },
  queue: { zh: '待分配', en: 'Waiting' },
  reps: { zh: '销售档案', en: 'Rep profiles' },
  absences: { zh: '休假与暂停', en: 'Leave and holds' },
  fairness: { zh: '公平', en: 'Fairness' },
  rules: { zh: '分配规则', en: 'Assignment rules' },
  shareWords: { zh: '得 {received} / 应 {due}', en: '{received} of {due} due' },
});

export const queueTexts = defineTexts({
  intro: {
    zh: '没有人可以接、或连续两次没有人接收的线索。有人空出来会自动分配；也可以现在就指定。',
    en: 'Leads that nobody could take, or nobody accepted twice. They are given out as soon as somebody can; or give them now.',
  },
  empty: { zh: '没有等待分配的线索', en: 'No lead waits' },
  emptyText: {
    zh: '线索都有人负责。没有人可以接的线索会出现在这里，并提醒经理。',
    en: 'Every lead has an owner. Those that nobody can take appear here, and managers are told.',
  },
  lead: { zh: '线索', en: 'Lead' },
  level: { zh: '等级', en: 'Level' },
  score: { zh: '评分', en: 'Score' },
  waits: { zh: '已等待', en: 'Waiting since' },
  why: { zh: '原因', en: 'Why' },
  nobody_eligible: { zh: '没有人可以接', en: 'Nobody could take it' },
  not_accepted: { zh: '两次超时未接收', en: 'Not accepted twice' },
  ofTeam: { zh: '{name}的队列', en: 'Queue of {name}' },
  assign: { zh: '分配', en: 'Assign' },
  assignNamed: { zh: '分配「{name}」', en: 'Assign “{name}”' },
  details: { zh: '查看候选人', en: 'See candidates' },
  detailsNamed: { zh: '查看「{name}」的候选人', en: 'See the candidates for “{name}”' },
  total: { zh: '共 {count} 条', en: '{count} in all' },
  candidatesOf: { zh: '「{name}」为什么没有人可以接', en: 'Why nobody could take “{name}”' },
});

export const assignTexts = defineTexts({
  title: { zh: '分配「{name}」', en: 'Assign “{name}”' },
  person: { zh: '分给', en: 'To' },
  reason: { zh: '说明', en: 'Reason' },
  personMissing: { zh: '请选择一位同事', en: 'Choose a person' },
  assign: { zh: '分配', en: 'Assign' },
  byEngine: { zh: '让系统挑选', en: 'Let the engine choose' },
  done: { zh: '已分配给 {name}', en: 'Given to {name}' },
  doneNobody: { zh: '已按规则处理', en: 'Done by the rules' },
});

export const fairnessTexts = defineTexts({
  intro: {
    zh: '从 {since} 起近 20 个工作日，按线索评分计。欠额为正的人下次优先；新来的和休假回来的从 0 开始。',
    en: 'Since {since}, 20 working days, weighted by score. Whoever is owed comes first next time; joiners and returners begin at 0.',
  },
  jain: { zh: '公平指数', en: 'Fairness' },
  jainText: {
    zh: 'Jain 指数：每人所得与应得之比是否一样，1 为完全公平',
    en: 'Jain’s index: is everybody’s received ÷ due the same? 1 is perfectly fair',
  },
  received: { zh: '已分配', en: 'Given out' },
  waiting: { zh: '待分配', en: 'Waiting' },
  rep: { zh: '销售', en: 'Rep' },
  capacity: { zh: '日接收量', en: 'A day' },
  count: { zh: '得到', en: 'Received' },
  top: { zh: '其中 A 级', en: 'Of them A' },
  shares: { zh: '所得与应得份额', en: 'Received and due' },
  deficit: { zh: '欠额', en: 'Deficit' },
  deficitText: { zh: '容量份额减去所得份额', en: 'Capacity share less received share' },
  empty: { zh: '还没有分配过线索', en: 'Nothing was given out yet' },
  low: {
    zh: '公平指数偏低。可以在规则里调高「公平力度」，先模拟看看效果：',
    en: 'Fairness is low. More “strength of fairness” in the rules helps; see what it would do:',
  },
  trySimulation: { zh: '去模拟', en: 'simulate' },
  mine: {
    zh: '您能看到自己的账；对分配有疑问，请在线索页查看「为什么是这位销售」，或联系经理。',
    en: 'You see your own account. For a doubt about an assignment see “Why this rep” on the lead, or ask your manager.',
  },
});
