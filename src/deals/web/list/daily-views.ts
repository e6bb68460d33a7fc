/** The questions a salesperson opens the day with, as lists. */
import type { Condition } from '../../../records/model/filter.ts';
import type { SystemView } from '../../../records/web/index.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import { listTexts } from './texts.ts';

/** From this probability on, percent, something has been offered: what remains is to follow it up. */
const offeredFrom = 30;

const isOpen: Condition = { field: 'outcome', op: 'is', value: 'open' };

type Listed = SystemView['list'];

const byNextStep: Listed['sort'] = { by: 'next_step_on', desc: false };
const lastClosed: Listed['sort'] = { by: 'closed_at', desc: true };

function closedAs(outcome: 'won' | 'lost'): Listed {
  return { conditions: [{ field: 'outcome', op: 'is', value: outcome }], sort: lastClosed };
}

/** Lists that ask nothing of the stages. */
const mine: Listed = { conditions: [{ field: 'owner', op: 'is_me' }, isOpen] };
const overdue: Listed = { conditions: [isOpen, { field: 'next_step_on', op: 'overdue' }], sort: byNextStep };
const atRisk: Listed = {
  conditions: [isOpen, { field: 'clock_level', op: 'in', value: ['red', 'critical'] }],
};
const noNextStep: Listed = { conditions: [isOpen, { field: 'next_step', op: 'empty' }] };
const closing: Listed = {
  conditions: [isOpen, { field: 'expected_close_on', op: 'this_month' }],
  sort: { by: 'expected_close_on', desc: false },
};

/** Whom did nobody talk to, whom did we, which quote waits, what was won: by the stages of these pipelines. */
export function dailyViews(pipelines: readonly Pipeline[]): SystemView[] {
  const open = pipelines.flatMap(({ stages }) => stages.filter(({ kind }) => kind === 'open'));
  const inStages = (wanted: (stage: Stage) => boolean): Listed => ({
    conditions: [{ field: 'stage', op: 'in', value: open.filter(wanted).map(({ id }) => id) }],
  });
  const isOffered = (stage: Stage): boolean => !isFirst(stage) && stage.probability >= offeredFrom;
  const isTalked = (stage: Stage): boolean => !isFirst(stage) && stage.probability < offeredFrom;
  const views: SystemView[] = [
    { id: 'mine', name: listTexts.mine, list: mine },
    { id: 'not-contacted', name: listTexts.notContacted, list: inStages(isFirst) },
    { id: 'talked', name: listTexts.talked, list: inStages(isTalked) },
    { id: 'offered', name: listTexts.offered, list: { ...inStages(isOffered), sort: byNextStep } },
    { id: 'won', name: listTexts.won, list: closedAs('won') },
    { id: 'at-risk', name: listTexts.atRisk, list: atRisk },
    { id: 'overdue', name: listTexts.overdue, list: overdue },
    { id: 'no-next-step', name: listTexts.noNextStep, list: noNextStep },
    { id: 'closing', name: listTexts.closing, list: closing },
    { id: 'lost', name: listTexts.lost, list: closedAs('lost') },
  ];
  return views.filter(({ list }) => list.conditions?.every(asksSomething));
}

/** A condition names so many people at most. */
const mostNamed = 200;

/** For those who may hand deals over: open ones that nobody owns, or whose owner has left the organisation. */
export function ownerlessViews(leaverIds: readonly string[]): SystemView[] {
  const ofLeavers: Condition = { field: 'owner', op: 'in', value: leaverIds.slice(0, mostNamed) };
  const views: SystemView[] = [
    {
      id: 'ownerless',
      name: listTexts.ownerless,
      list: { conditions: [isOpen, { field: 'owner', op: 'empty' }] },
    },
    { id: 'of-leavers', name: listTexts.ofLeavers, list: { conditions: [isOpen, ofLeavers] } },
  ];
  return views.filter(({ list }) => list.conditions?.every(asksSomething));
}

function isFirst({ rank }: Stage): boolean {
  return rank === 1;
}

/** A pipeline may have no stage of a kind, and nobody may have left; then there is no such list. */
function asksSomething({ value }: Condition): boolean {
  return !Array.isArray(value) || value.length > 0;
}
