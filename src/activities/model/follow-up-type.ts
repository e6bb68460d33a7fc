/** What kinds of talk an organisation writes down, and what each asks for. */
import type { Day } from '../../platform/model/calendar.ts';
import type { FieldFault } from '../../platform/model/refusal.ts';
import type { NoteKind } from './note-kind.ts';
import { followUpFaultLabels } from './refusals.ts';

/** What a type can ask for besides a text. */
export const requirables = ['result', 'next_step', 'contact'] as const;
export type Requirable = (typeof requirables)[number];

/** What a talk can come to. */
export type TalkResult = { id: string; name: string; nameEn: string | null };

export type FollowUpType = {
  /** The product's own types are called as kinds; others have keys of their own. */
  key: string;
  /** The channel that clocks, leads and stage rules count it as. */
  kind: NoteKind;
  name: string;
  nameEn: string | null;
  /** The text that writing begins with. */
  template: string;
  results: TalkResult[];
  requires: Requirable[];
  /** Characters that the text must have, blanks not counted. */
  leastLength: number;
  isRetired: boolean;
  /** Counts the changes of its rules. */
  version: number;
};

/** The result of a talk in which the customer said nothing. */
export const unanswered = 'no_answer';

const results = {
  interest: { id: 'interested', name: '有意向', nameEn: 'Interested' },
  thinking: { id: 'thinking', name: '再考虑', nameEn: 'Thinking it over' },
  refused: { id: 'refused', name: '明确拒绝', nameEn: 'Declined' },
  noAnswer: { id: unanswered, name: '没接通', nameEn: 'No answer' },
  fits: { id: 'fits', name: '符合需求', nameEn: 'Fits the need' },
  gaps: { id: 'gaps', name: '有差距，需补充', nameEn: 'Gaps to be closed' },
  unfit: { id: 'unfit', name: '不符合', nameEn: 'Does not fit' },
  accepted: { id: 'accepted', name: '接受报价', nameEn: 'Quote accepted' },
  bargains: { id: 'bargains', name: '要求降价', nameEn: 'Wants a lower price' },
  compares: { id: 'compares', name: '在比价', nameEn: 'Comparing offers' },
  agreed: { id: 'agreed', name: '达成一致', nameEn: 'Agreed' },
  open: { id: 'open', name: '待定', nameEn: 'Left open' },
} satisfies Record<string, TalkResult>;

const plain = { nameEn: null, template: '', results: [], requires: [], leastLength: 0 };

/** The types an organisation begins with. Those called as their kind stand for every talk that names no type. */
const begunWith: readonly Omit<FollowUpType, 'isRetired' | 'version'>[] = [
  {
    ...plain,
    key: 'call',
    kind: 'call',
    name: '电话',
    nameEn: 'Call',
    results: [results.interest, results.thinking, results.refused, results.noAnswer],
  },
  {
    ...plain,
    key: 'visit',
    kind: 'visit',
    name: '拜访',
    nameEn: 'Visit',
    template: '见了谁：\n客户现状：\n关心的问题：\n我们的回应：',
    results: [results.interest, results.thinking, results.refused],
  },
  {
    ...plain,
    key: 'wechat',
    kind: 'wechat',
    name: '微信',
    nameEn: 'WeChat',
    results: [results.interest, results.thinking, results.refused],
  },
  {
    ...plain,
    key: 'demo',
    kind: 'visit',
    name: '演示',
    nameEn: 'Demonstration',
    template: '参加的人：\n演示内容：\n客户反馈：',
    results: [results.fits, results.gaps, results.unfit],
    requires: ['result', 'next_step'],
  },
  {
    ...plain,
    key: 'quote',
    kind: 'call',
    name: '报价跟进',
    nameEn: 'Quote follow-up',
    template: '报价内容：\n客户意见：\n竞争对手报价：',
    results: [results.accepted, results.bargains, results.compares, results.refused],
    requires: ['result', 'next_step'],
  },
  {
    ...plain,
    key: 'meeting',
    kind: 'meeting',
    name: '会议',
    nameEn: 'Meeting',
    template: '参会人：\n议题：\n结论：\n待办：',
    results: [results.agreed, results.open],
  },
  { ...plain, key: 'email', kind: 'email', name: '邮件', nameEn: 'E-mail' },
  { ...plain, key: 'note', kind: 'note', name: '备注', nameEn: 'Note' },
];

export const builtInTypes: readonly FollowUpType[] = begunWith.map((type) => ({
  ...type,
  isRetired: false,
  version: 1,
}));

/** The organisation's list: what it saved, in its order, then what the product brings and it never saved. */
export function typesWith(saved: readonly FollowUpType[]): FollowUpType[] {
  const known = new Set(saved.map(({ key }) => key));
  return [...saved, ...builtInTypes.filter(({ key }) => !known.has(key))];
}

/** Is it a type that every talk of its kind without a type falls under? Such a one keeps its kind and is never retired. */
export function standsForKind({ key, kind }: Pick<FollowUpType, 'key' | 'kind'>): boolean {
  return key === kind;
}

/** The type a talk falls under: the one it names, else the one that stands for its kind; undefined when that is not in use. */
export function typeOfTalk(
  types: readonly FollowUpType[],
  { type, kind }: { type: string | null; kind: NoteKind },
): FollowUpType | undefined {
  return types.find(({ key, isRetired }) => key === (type ?? kind) && !isRetired);
}

/** What is written down of a talk. */
export type FollowUp = {
  body: string;
  resultId: string | null;
  contactId: string | null;
  nextStep: { what: string; dueOn: Day | null } | null;
};

/**
 * What a follow-up lacks by the rules of its type: a text that is more than the untouched template and long enough, a
 * result of the list, a next step with its day, the person talked to. A remark of one's own (kind note) is asked for its
 * text only. Paths are those of the form.
 */
export function followUpFaults(type: FollowUpType, told: FollowUp): FieldFault[] {
  const { body, resultId, contactId, nextStep } = told;
  const needs = (what: Requirable) => type.requires.includes(what) && type.kind !== 'note';
  const isKnown = resultId === null || type.results.some(({ id }) => id === resultId);
  return [
    isUntouched(type, body) && fault('body', 'text_missing'),
    lengthOf(body) < type.leastLength && fault('body', 'text_too_short'),
    !isKnown && fault('result', 'result_unknown'),
    needs('result') && resultId === null && fault('result', 'result_missing'),
    needs('contact') && contactId === null && fault('contactId', 'contact_missing'),
    needs('next_step') && nextStep === null && fault('nextStep.what', 'next_step_missing'),
    needs('next_step') && nextStep?.dueOn === null && fault('nextStep.dueOn', 'next_step_day_missing'),
  ].filter((one) => one !== false);
}

function fault(path: string, code: keyof typeof followUpFaultLabels): FieldFault {
  return { path, code, label: followUpFaultLabels[code] };
}

function isUntouched({ template }: FollowUpType, body: string): boolean {
  return withoutBlanks(body) === '' || (template !== '' && withoutBlanks(body) === withoutBlanks(template));
}

/** Characters of a text as a person counts them, blanks and lines not counted. */
export function lengthOf(text: string): number {
  return [...withoutBlanks(text)].length;
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '');
}
