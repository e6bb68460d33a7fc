/** What a stage asks for, in words: the same in the designer, at the gate, in a refusal and on the printed map. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { FieldFault } from '../../../platform/model/refusal.ts';
import { buyingRoleOptions } from './buying-role.ts';
import type { Asked, Judged } from './judge-move.ts';
import type { ActivityKind, ProcessMode, ProcessPart, TransitionRule } from './stage-process.ts';

/** The fields of deals and accounts, to name them by. */
export type NamedFields = Readonly<Record<'deal' | 'account', readonly Pick<Field, 'id' | 'label'>[]>>;

export const modeWords: Record<ProcessMode, Label> = {
  observe: { zh: '观察', en: 'Observe' },
  remind: { zh: '提醒', en: 'Remind' },
  enforce: { zh: '强制', en: 'Enforce' },
};

export const partWords: Record<ProcessPart, Label> = {
  entry: { zh: '进入条件', en: 'To enter' },
  checklist: { zh: '清单', en: 'Checklist' },
  exit: { zh: '完成标准', en: 'To go on' },
  transitions: { zh: '流转规则', en: 'Transitions' },
};

export const activityWords: Record<ActivityKind, Label> = {
  any: { zh: '跟进', en: 'follow-ups' },
  note: { zh: '备注', en: 'notes' },
  call: { zh: '电话', en: 'calls' },
  visit: { zh: '拜访', en: 'visits' },
  wechat: { zh: '微信沟通', en: 'WeChat talks' },
  email: { zh: '邮件', en: 'e-mails' },
  meeting: { zh: '会议', en: 'meetings' },
  task: { zh: '完成的任务', en: 'tasks done' },
};

/** In English one thing is named otherwise than several. */
const oneActivity: Record<ActivityKind, string> = {
  any: 'follow-up',
  note: 'note',
  call: 'call',
  visit: 'visit',
  wechat: 'WeChat talk',
  email: 'e-mail',
  meeting: 'meeting',
  task: 'task done',
};

const unseenField: Label = { zh: '一个您看不到的字段', en: 'a field you do not see' };

/** What is asked, as a noun; stages are named by `stageName`. */
export function wordsOfAsked(
  asked: Pick<Asked, 'part' | 'rule'>,
  fields: NamedFields,
  stageName: StageName,
): Label {
  if (asked.part === 'transitions') return wordsOfTransition(asked.rule as TransitionRule, stageName);
  const rule = asked.rule as Exclude<Asked['rule'], TransitionRule>;
  if (!('kind' in rule)) return { zh: rule.text, en: rule.textEn ?? rule.text };
  switch (rule.kind) {
    case 'field':
      return fieldWords(rule, fields);
    case 'contact':
      return contactWords(rule.role, rule.atLeast);
    case 'file':
      return fileWords(rule.word, rule.atLeast);
    case 'form':
      return { zh: '填好需求表', en: 'the requirement form filled in' };
    case 'approval':
      return { zh: '移动审批通过', en: 'the move is approved' };
    case 'activity': {
      const { zh, en } = activityWords[rule.activity];
      // Counted in the stage that the deal leaves: for an entry requirement that is the one before.
      const isBefore = asked.part === 'entry';
      return {
        zh: `${isBefore ? '进入前' : '本阶段'}至少 ${rule.atLeast} 次${zh}`,
        en: `at least ${rule.atLeast} ${rule.atLeast === 1 ? oneActivity[rule.activity] : en} ${isBefore ? 'before it enters' : 'in this stage'}`,
      };
    }
  }
}

export type StageName = (stageId: string) => Label;

function fieldWords(
  { object, field }: { object: 'deal' | 'account'; field: string },
  fields: NamedFields,
): Label {
  const label = fields[object].find(({ id }) => id === field)?.label ?? unseenField;
  return object === 'deal' ? label : { zh: `客户的${label.zh}`, en: `the account’s ${label.en}` };
}

function contactWords(role: string | null, atLeast: number): Label {
  const label = buyingRoleOptions.find(({ value }) => value === role)?.label;
  return label
    ? { zh: `至少 ${atLeast} 位${label.zh}`, en: `at least ${atLeast} × ${label.en}` }
    : {
        zh: `至少 ${atLeast} 位有角色的联系人`,
        en: `at least ${atLeast} ${atLeast === 1 ? 'contact' : 'contacts'} with a role`,
      };
}

function fileWords(word: string | null, atLeast: number): Label {
  const files = atLeast === 1 ? 'file' : 'files';
  if (word === null) return { zh: `至少 ${atLeast} 个文件`, en: `at least ${atLeast} ${files}` };
  return {
    zh: `至少 ${atLeast} 个名称含「${word}」的文件`,
    en: `at least ${atLeast} ${files} named “${word}”`,
  };
}

function wordsOfTransition(rule: TransitionRule, stageName: StageName): Label {
  switch (rule.kind) {
    case 'no_back':
      return { zh: '不能退回前面的阶段', en: 'no going back' };
    case 'no_skip': {
      const names = rule.except.map(stageName);
      if (names.length === 0) return { zh: '只能进入下一阶段', en: 'only to the next stage' };
      return {
        zh: `只能进入下一阶段，或直接到${names.map(({ zh }) => `「${zh}」`).join('')}`,
        en: `only to the next stage, or straight to ${names.map(({ en }) => `“${en}”`).join(', ')}`,
      };
    }
    case 'close': {
      const outcome = rule.outcome === 'won' ? { zh: '赢单', en: 'won' } : { zh: '输单', en: 'lost' };
      return rule.by === 'owner'
        ? { zh: `${outcome.zh}由负责人或主管确认`, en: `${outcome.en} is said by the owner or a superior` }
        : { zh: `${outcome.zh}由主管确认`, en: `${outcome.en} is said by a superior` };
    }
  }
}

/** Where a form finds what is missing: `deal.amount`, `contacts.decision_maker`, `activities.visit`, `checklist.<id>`, `transitions.no_back`. */
function pathOfAsked({ part, rule }: Pick<Asked, 'part' | 'rule'>): string {
  if (part === 'transitions') return `transitions.${(rule as TransitionRule).kind}`;
  if (!('kind' in rule)) return `checklist.${rule.id}`;
  if (rule.kind === 'field') return `${rule.object}.${rule.field}`;
  if (rule.kind === 'contact') return `contacts.${rule.role ?? 'any'}`;
  if (rule.kind === 'activity') return `activities.${rule.activity}`;
  if (rule.kind === 'form') return 'requirements';
  if (rule.kind === 'file') return `files.${rule.word ?? 'any'}`;
  if (rule.kind === 'approval') return 'approval';
  return `transitions.${rule.kind}`;
}

/** One missing thing as the fault of a refusal; its code says how strictly it is asked for. */
export function faultOfMissing(missing: Judged, fields: NamedFields, stageName: StageName): FieldFault {
  return {
    path: pathOfAsked(missing),
    code: missing.mode,
    label: wordsOfAsked(missing, fields, stageName),
  };
}
