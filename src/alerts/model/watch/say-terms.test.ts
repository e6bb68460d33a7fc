import { expect, test } from 'vitest';
import { sentencesOf } from './say-terms.ts';
import { definitionSchema } from './watch.ts';

const nobody = { me: false, owner: false, superior: false, people: [], teams: [], roles: [] };
const watch = (part: object) =>
  definitionSchema.parse({
    subject: { about: 'measure', measure: 'deals.open_amount' },
    when: { is: 'below', value: 100_000, clear: 120_000 },
    check: { on: 'rhythm', minutes: 60 },
    to: { ...nobody, me: true },
    ...part,
  });
const zh = { locale: 'zh-CN' as const, figure: (fen: number) => `¥${fen / 100}` };

test('what holds, recovers, waits and goes up is said in a sentence each', () => {
  const own = watch({
    holdMinutes: 240,
    cooldownMinutes: 1440,
    digestMinutes: 15,
    workingHoursOnly: true,
    escalate: [
      { after: { amount: 2, unit: 'working_days' }, to: { ...nobody, roles: [crypto.randomUUID()] } },
    ],
  });
  expect(sentencesOf(own, zh)).toEqual([
    '每 1 小时检查一次。',
    '连续成立 4 小时才算，一闪而过的不提醒。',
    '成立时只提醒一次，不重复。',
    '不再成立时自动恢复，被提醒过的人会再收到一条恢复通知。',
    '要回到 ¥1200 才算恢复，在边缘来回抖动不会反复提醒。',
    '提醒过后 1 天内再次成立的，过了这段时间才再提醒。',
    '15 分钟内触发的合成一条发出。',
    '下班时间和休息日触发的，等到上班再通知。',
    '触发 2 个工作日后还没人确认，升级通知：1 个角色。',
  ]);
});

test('what is critical waits for nothing; what is done, and with how many, is said', () => {
  const own = watch({
    subject: { about: 'records', object: 'deal', filter: [], each: true },
    when: { is: 'some' },
    severity: 'critical',
    digestMinutes: 60,
    workingHoursOnly: true,
    actions: [{ do: 'change_owner', to: { who: 'superior' } }],
    actsAtMost: 10,
  });
  const said = sentencesOf(own, { ...zh, locale: 'en' });
  expect(said).toContain('Critical: told at once, at any hour, alone.');
  expect(said.join(' ')).not.toMatch(/one message|working hour/);
  expect(said.at(-1)).toMatch(/Change the owner.*at most 10 records/);
});

test('actions are for records of the kinds that have them, and never tell or call', () => {
  const tried = (subject: object, action: object) =>
    definitionSchema.safeParse({ ...watch({}), subject, when: { is: 'some' }, actions: [action] }).success;
  const each = (object: string) => ({ about: 'records', object, filter: [], each: true });
  expect(tried(each('deal'), { do: 'assign' })).toBe(true);
  expect(tried(each('contact'), { do: 'assign' })).toBe(false);
  expect(tried(each('contract'), { do: 'add_note', body: '跟进' })).toBe(false);
  expect(tried({ ...each('deal'), each: false }, { do: 'assign' })).toBe(false);
  expect(tried(each('deal'), { do: 'notify', to: [{ who: 'owner' }], text: '看' })).toBe(false);
});
