/** The questions a salesperson opens the day with, as lists. */
import type { Condition } from '../../../records/model/filter.ts';
import type { SystemView } from '../../../records/web/index.ts';
import type { Pipeline, Stage } from '../../model/pipeline.ts';
import { listTexts } from './texts.ts';

/** From this probability on, percent, something has been offered: what remains is to follow it up. */
const offeredFrom = 30;

const isOpen: Condition = { field: 'outcome', op: 'is', value: 'open' };

/** Whom did nobody talk to, whom did we, which quote waits, what was won: by the stages of these pipelines. */
export function dailyViews(pipelines: readonly Pipeline[]): SystemView[] {
  const open = pipelines.flatMap(({ stages }) => stages.filter(({ kind }) => kind === 'open'));
  const inStages = (wanted: (stage: Stage) => boolean): Condition => ({ field: 'stage', op: 'in', value: open.filter(wanted).map(({ id }) => id) });
  const views: SystemView[] = [
    { id: 'mine', name: listTexts.mine, list: { conditions: [{ field: 'owner', op: 'is_me' }, isOpen] } },
    { id: 'not-contacted', name: listTexts.notContacted, list: { conditions: [inStages(isFirst)] } },
    { id: 'talked', name: listTexts.talked, list: { conditions: [inStages((stage) => !isFirst(stage) && stage.probability < offeredFrom)] } },
    { id: 'offered', name: listTexts.offered, list: { conditions: [inStages((stage) => !isFirst(stage) && stage.probability >= offeredFrom)], sort: { by: 'next_step_on', desc: false } } },
    { id: 'won', name: listTexts.won, list: { conditions: [{ field: 'outcome', op: 'is', value: 'won' }], sort: { by: 'closed_at', desc: true } } },
    { id: 'overdue', name: listTexts.overdue, list: { conditions: [isOpen, { field: 'next_step_on', op: 'overdue' }], sort: { by: 'next_step_on', desc: false } } },
    { id: 'no-next-step', name: listTexts.noNextStep, list: { conditions: [isOpen, { field: 'next_step', op: 'empty' }] } },
    { id: 'closing', name: listTexts.closing, list: { conditions: [isOpen, { field: 'expected_close_on', op: 'this_month' }], sort: { by: 'expected_close_on', desc: false } } },
    { id: 'lost', name: listTexts.lost, list: { conditions: [{ field: 'outcome', op: 'is', value: 'lost' }], sort: { by: 'closed_at', desc: true } } },
  ];
  return views.filter(({ list }) => list.conditions?.every(asksSomething));
}

function isFirst({ rank }: Stage): boolean {
  return rank === 1;
}

/** A pipeline may have no stage of a kind; then there is no such list. */
function asksSomething({ value }: Condition): boolean {
  return !Array.isArray(value) || value.length > 0;
}
