/** A watch's terms in plain sentences: how long, when it is over, how it is told, to whom it goes up, what is done. Pure. */
import { actionLabels } from '../../../automation/model/action-names.ts';
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import { hasOwners, type Recipients, type WatchDefinition } from './watch.ts';

const words = {
  soon: {
    zh: '数据变化后一两分钟内检查，每小时再查一次。',
    en: 'It is looked at soon after a change, and every hour.',
  },
  rhythm: { zh: '每 {time}检查一次。', en: 'It is looked at every {time}.' },
  workday: { zh: '每个工作日 {at} 检查一次。', en: 'It is looked at every working day at {at}.' },
  day: { zh: '每天 {at} 检查一次。', en: 'It is looked at every day at {at}.' },
  hold: {
    zh: '连续成立 {time}才算，一闪而过的不提醒。',
    en: 'It must have been so for {time}: what passes at once is not told.',
  },
  atOnce: { zh: '一成立就算。', en: 'It counts as soon as it is so.' },
  each: {
    zh: '每条记录各记各的状态：成立时只提醒一次，不重复。',
    en: 'Each record stands for itself: it is told once when it is so, and not again.',
  },
  group: {
    zh: '每一组各记各的状态：成立时只提醒一次，不重复。',
    en: 'Each group stands for itself: it is told once when it is so, and not again.',
  },
  whole: { zh: '成立时只提醒一次，不重复。', en: 'It is told once when it is so, and not again.' },
  recovery: {
    zh: '不再成立时自动恢复，被提醒过的人会再收到一条恢复通知。',
    en: 'When it is so no more it is over by itself, and those who were told hear that, too.',
  },
  hysteresis: {
    zh: '要回到 {line} 才算恢复，在边缘来回抖动不会反复提醒。',
    en: 'It is over only at {line}: trembling at the edge is not told again and again.',
  },
  moment: {
    zh: '每次变化提醒一次，没有恢复通知。',
    en: 'Each change is told once; there is nothing to be over.',
  },
  cooldown: {
    zh: '提醒过后 {time}内再次成立的，过了这段时间才再提醒。',
    en: 'Within {time} after it was told, the same is not told again.',
  },
  critical: {
    zh: '紧急：立刻通知，不等汇总，也不避开下班时间。',
    en: 'Critical: told at once, at any hour, alone.',
  },
  digest: { zh: '{time}内触发的合成一条发出。', en: 'What fires within {time} is told in one message.' },
  quiet: {
    zh: '下班时间和休息日触发的，等到上班再通知。',
    en: 'What fires outside working hours waits for the next working hour.',
  },
  escalates: {
    zh: '触发 {amount} {unit}后还没人确认，升级通知：{who}。',
    en: '{amount} {unit} after it fired, while nobody has acknowledged it, it goes up to {who}.',
  },
  task: {
    zh: '触发时给负责人建任务「{title}」，{days} 个工作日内完成。',
    en: 'When it fires the owner gets the task “{title}”, due in {days} working days.',
  },
  acts: {
    zh: '触发时自动执行：{what}。以规则所有者的权限，每次触发一遍；一次最多处理 {most} 条，多出的只通知、不改动。',
    en: 'When it fires it does by itself: {what}. With the rights of whoever made the watch, once each time; at most {most} records at one look, the others are only told of.',
  },
  flow: {
    zh: '触发时以规则所有者的名义发起审批，每次触发一遍；通过后这条预警算已处理，不再升级。',
    en: 'When it fires an approval is started in the name of whoever made the watch, once each time; once approved it counts as looked after and goes up no more.',
  },
  working_days: { zh: '个工作日', en: 'working days' },
  working_hours: { zh: '个工作小时', en: 'working hours' },
  me: { zh: '我', en: 'me' },
  owner: { zh: '负责人', en: 'the owner' },
  superior: { zh: '负责人的上级', en: 'the owner’s superior' },
  people: { zh: '{count} 位同事', en: '{count} people' },
  teams: { zh: '{count} 个团队', en: '{count} teams' },
  roles: { zh: '{count} 个角色', en: '{count} roles' },
  minutes: { zh: '{count} 分钟', en: '{count} minutes' },
  hours: { zh: '{count} 小时', en: '{count} hours' },
  days: { zh: '{count} 天', en: '{count} days' },
} satisfies Record<string, Label>;

/** How each figure reads in the unit of what is watched. */
type Said = { locale: Locale; figure: (value: number) => string };

/** One sentence for each thing that was set, in the order in which it happens. */
export function sentencesOf(definition: WatchDefinition, { locale, figure }: Said): string[] {
  const tell = (word: keyof typeof words, values: Record<string, string | number> = {}) =>
    say(words[word], locale, values);
  return [
    ...lookedAt(definition, tell),
    ...lasting(definition, tell, figure),
    ...telling(definition, tell),
    ...doing(definition, tell, locale),
  ];
}

type Tell = (word: keyof typeof words, values?: Record<string, string | number>) => string;

function lookedAt({ check }: WatchDefinition, tell: Tell): string[] {
  if (check.on === 'change') return [tell('soon')];
  if (check.on === 'rhythm') return [tell('rhythm', { time: spanOf(check.minutes, tell) })];
  return [tell(check.workdaysOnly ? 'workday' : 'day', { at: check.at })];
}

function lasting(
  { subject, when, holdMinutes, cooldownMinutes }: WatchDefinition,
  tell: Tell,
  figure: Said['figure'],
): string[] {
  const standing =
    subject.about === 'records' && subject.each ? 'each' : hasOwners(subject) ? 'group' : 'whole';
  const clear = when.is === 'above' || when.is === 'below' ? when.clear : null;
  return [
    holdMinutes > 0 ? tell('hold', { time: spanOf(holdMinutes, tell) }) : tell('atOnce'),
    ...(when.is === 'changed' ? [tell('moment')] : [tell(standing), tell('recovery')]),
    ...(clear === null ? [] : [tell('hysteresis', { line: figure(clear) })]),
    ...(cooldownMinutes > 0 ? [tell('cooldown', { time: spanOf(cooldownMinutes, tell) })] : []),
  ];
}

function telling(definition: WatchDefinition, tell: Tell): string[] {
  const { severity, digestMinutes, workingHoursOnly, escalate } = definition;
  const waiting = [
    ...(digestMinutes > 0 ? [tell('digest', { time: spanOf(digestMinutes, tell) })] : []),
    ...(workingHoursOnly ? [tell('quiet')] : []),
  ];
  const steps = escalate.map(({ after: { amount, unit }, to }) =>
    tell('escalates', { amount, unit: tell(unit), who: whoIn(to, tell) }),
  );
  return [...(severity === 'critical' ? [tell('critical')] : waiting), ...steps];
}

function whoIn({ people, teams, roles, ...flags }: Recipients, tell: Tell): string {
  const named = (['owner', 'superior', 'me'] as const).filter((one) => flags[one]).map((one) => tell(one));
  const counted = Object.entries({ people, teams, roles }).flatMap(([of, ids]) =>
    ids.length > 0 ? [tell(of as 'people', { count: ids.length })] : [],
  );
  return [...named, ...counted].join(tell('me') === 'me' ? ', ' : '、');
}

function doing(
  { task, flow, actions, actsAtMost: most }: WatchDefinition,
  tell: Tell,
  locale: Locale,
): string[] {
  const what = actions.map((action) => say(actionLabels[action.do], locale));
  return [
    ...(task ? [tell('task', { title: task.title, days: task.dueIn })] : []),
    ...(flow ? [tell('flow')] : []),
    ...(what.length > 0 ? [tell('acts', { what: what.join(locale === 'en' ? ', ' : '、'), most })] : []),
  ];
}

/** The largest unit that divides it. */
function spanOf(minutes: number, tell: Tell): string {
  if (minutes % 1440 === 0) return tell('days', { count: minutes / 1440 });
  return minutes % 60 === 0 ? tell('hours', { count: minutes / 60 }) : tell('minutes', { count: minutes });
}
