/** Pipelines and their versioned stages: what a stage is for, how long it should take, how likely it wins. */
import type { Label } from '../../platform/model/label.ts';
import type { StageProcess } from './process/stage-process.ts';
import type { StageKind } from './stage-event.ts';

export type Stage = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: StageKind;
  /** Open stages 1..n, won n + 1, lost 0. */
  rank: number;
  goal: string | null;
  /** Percent of deals that should go on from here. */
  targetConversion: number | null;
  /** Days a deal should need here at most. */
  targetDays: number | null;
  /** Percent: won 100, lost 0. */
  probability: number;
  /** What it asks for; null asks for nothing. */
  process: StageProcess | null;
};

export type Pipeline = { id: string; name: string; nameEn: string | null; version: number; stages: Stage[] };

/** A stage as somebody draws it, before it has an id and a rank. */
export type StageDraft = Omit<Stage, 'id' | 'rank' | 'process'> & {
  id?: string | undefined;
  /** Left out: what the version before asked for. */
  process?: StageProcess | null | undefined;
};

/** Ranks for stages in the order drawn: open ones count up, won follows them, lost is 0. */
export function rankStages<S extends { kind: StageKind }>(stages: readonly S[]): (S & { rank: number })[] {
  const open = stages.filter((stage) => stage.kind === 'open');
  return stages.map((stage) => {
    if (stage.kind === 'open') return { ...stage, rank: open.indexOf(stage) + 1 };
    return { ...stage, rank: stage.kind === 'won' ? open.length + 1 : 0 };
  });
}

/** Is the drawing a pipeline: at least one open stage, exactly one won and one lost, names that differ? */
export function isCompletePipeline(stages: readonly { kind: StageKind; name: string }[]): boolean {
  const count = (kind: StageKind) => stages.filter((stage) => stage.kind === kind).length;
  const names = new Set(stages.map((stage) => stage.name.trim()));
  return count('open') > 0 && count('won') === 1 && count('lost') === 1 && names.size === stages.length;
}

type DefaultStage = {
  name: Label;
  goal: Label;
  kind: StageKind;
  targetConversion: number | null;
  targetDays: number | null;
  probability: number;
};

/** What a new organisation starts with: the stages of the article, from the first talk on; what comes before is a lead. */
export const defaultPipeline: { name: Label; stages: readonly DefaultStage[] } = {
  name: { zh: '新客户销售', en: 'New business' },
  stages: [
    {
      name: { zh: '初步沟通', en: 'First talks' },
      goal: { zh: '建立联系，了解需求', en: 'Make contact, learn the need' },
      kind: 'open',
      targetConversion: 40,
      targetDays: 14,
      probability: 10,
    },
    {
      name: { zh: '需求确认', en: 'Needs confirmed' },
      goal: { zh: '深入挖掘客户痛点', en: 'Understand what hurts' },
      kind: 'open',
      targetConversion: 60,
      targetDays: 14,
      probability: 25,
    },
    {
      name: { zh: '方案报价', en: 'Proposal' },
      goal: { zh: '准备报价与方案', en: 'Prepare proposal and quote' },
      kind: 'open',
      targetConversion: 60,
      targetDays: 14,
      probability: 50,
    },
    {
      name: { zh: '谈判签约', en: 'Negotiation' },
      goal: { zh: '谈定条款，签约', en: 'Settle the terms, sign' },
      kind: 'open',
      targetConversion: 60,
      targetDays: 21,
      probability: 75,
    },
    {
      name: { zh: '赢单', en: 'Won' },
      goal: { zh: '交付及回访', en: 'Deliver and visit again' },
      kind: 'won',
      targetConversion: null,
      targetDays: null,
      probability: 100,
    },
    {
      name: { zh: '输单', en: 'Lost' },
      goal: { zh: '记下原因，留好再来的机会', en: 'Note why, keep the door open' },
      kind: 'lost',
      targetConversion: null,
      targetDays: null,
      probability: 0,
    },
  ],
};

export const defaultLossReasons: readonly Label[] = [
  { zh: '价格太高', en: 'Price too high' },
  { zh: '选择竞品', en: 'Chose a competitor' },
  { zh: '预算取消', en: 'Budget cancelled' },
  { zh: '需求不匹配', en: 'Need does not fit' },
  { zh: '决策人不支持', en: 'Decision maker against it' },
  { zh: '时机不对', en: 'Wrong time' },
  { zh: '联系不上', en: 'Cannot be reached' },
  { zh: '其他', en: 'Other' },
];
