/** What can set an automation off: in words, for which records, and by which events it is told. */
import type { Label } from '../../platform/model/label.ts';

export const happeningNames = [
  'created',
  'field_changed',
  'stage_changed',
  'won',
  'lost',
  'reopened',
  'owner_changed',
  'clock_rose',
  'lead_captured',
  'form_submitted',
  'asked_again',
  'lead_assigned',
  'lead_contacted',
  'lead_qualified',
  'lead_disqualified',
  'lead_returned',
  'lead_converted',
  'follow_up',
  'task_done',
  'task_overdue',
] as const;
export type HappeningName = (typeof happeningNames)[number];

/** Which narrowings a happening takes (`definition.ts`). */
export type NarrowingPart = 'field' | 'stages' | 'pipeline' | 'loss' | 'clock' | 'notes';

export type Happening = {
  label: Label;
  /** Which records it happens to; all unless told. */
  objects?: readonly string[];
  /** The events that tell it, as `object.what`; `*` stands for the record's own kind. None: time tells it. */
  events: readonly string[];
  parts: readonly NarrowingPart[];
};

const deal = ['deal'];
const lead = ['lead'];

export const happenings: Readonly<Record<HappeningName, Happening>> = {
  created: { label: { zh: '新建时', en: 'is created' }, events: ['*.created'], parts: [] },
  field_changed: {
    label: { zh: '字段变更时', en: 'has a field changed' },
    events: ['*.updated'],
    parts: ['field'],
  },
  stage_changed: {
    label: { zh: '商机阶段变更时', en: 'changes its stage' },
    objects: deal,
    events: ['deal.stage-changed'],
    parts: ['pipeline', 'stages'],
  },
  won: {
    label: { zh: '赢单时', en: 'is won' },
    objects: deal,
    events: ['deal.stage-changed'],
    parts: ['pipeline'],
  },
  lost: {
    label: { zh: '输单时', en: 'is lost' },
    objects: deal,
    events: ['deal.stage-changed'],
    parts: ['pipeline', 'loss'],
  },
  reopened: {
    label: { zh: '商机重新打开时', en: 'is opened again' },
    objects: deal,
    events: ['deal.stage-changed'],
    parts: ['pipeline'],
  },
  owner_changed: {
    label: { zh: '负责人变更时', en: 'gets another owner' },
    events: ['*.handed-over', 'lead.moved', '*.updated'],
    parts: [],
  },
  clock_rose: {
    label: { zh: '商机时钟告警时', en: 'has a clock that turns' },
    objects: deal,
    events: [],
    parts: ['clock'],
  },
  lead_captured: {
    label: { zh: '线索进入系统时', en: 'comes in' },
    objects: lead,
    events: ['lead.created'],
    parts: [],
  },
  form_submitted: {
    label: { zh: '提交表单时', en: 'hands in a form' },
    objects: lead,
    events: ['lead.form-submitted'],
    parts: [],
  },
  asked_again: {
    label: { zh: '线索再次咨询时', en: 'asks again' },
    objects: lead,
    events: ['lead.touched'],
    parts: [],
  },
  lead_assigned: {
    label: { zh: '线索分配给人时', en: 'is given to somebody' },
    objects: lead,
    events: ['lead.moved'],
    parts: [],
  },
  lead_contacted: {
    label: { zh: '线索被联系时', en: 'is contacted' },
    objects: lead,
    events: ['lead.contacted'],
    parts: [],
  },
  lead_qualified: {
    label: { zh: '线索判为有效时', en: 'is qualified' },
    objects: lead,
    events: ['lead.qualified'],
    parts: [],
  },
  lead_disqualified: {
    label: { zh: '线索判为无效时', en: 'is disqualified' },
    objects: lead,
    events: ['lead.disqualified'],
    parts: [],
  },
  lead_returned: {
    label: { zh: '线索退回市场时', en: 'is returned to marketing' },
    objects: lead,
    events: ['lead.returned'],
    parts: [],
  },
  lead_converted: {
    label: { zh: '线索转为商机时', en: 'is converted' },
    objects: lead,
    events: ['lead.converted'],
    parts: [],
  },
  follow_up: {
    label: { zh: '记录跟进时', en: 'has a follow-up recorded' },
    events: ['note.added'],
    parts: ['notes'],
  },
  task_done: {
    label: { zh: '相关任务完成时', en: 'has a task done' },
    events: ['task.completed'],
    parts: [],
  },
  task_overdue: {
    label: { zh: '相关任务逾期时', en: 'has a task overdue' },
    events: [],
    parts: [],
  },
};

/** Can it happen to records of this kind? */
export function canHappenTo(name: HappeningName, object: string): boolean {
  return happenings[name].objects?.includes(object) ?? true;
}

const told = new Set(Object.values(happenings).flatMap(({ events }) => events));

/** Could an event of this type set anything off? Asked before anything is read. */
export function canSetOff(type: string): boolean {
  const what = type.slice(type.indexOf('.') + 1);
  return told.has(type) || told.has(`*.${what}`);
}

/** Do events of this type tell the happening to records of this kind? */
export function isToldBy(name: HappeningName, object: string, type: string): boolean {
  return happenings[name].events.some((event) => event.replace(/^\*/, object) === type);
}
