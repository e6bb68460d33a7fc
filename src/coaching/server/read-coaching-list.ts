import { listPipelines, openByOwner } from '../../deals/server/index.ts';
import { dealRefusals } from '../../deals/model/refusals.ts';
import type { Pipeline } from '../../deals/model/pipeline.ts';
import { addDays, dayOf, type Period } from '../../platform/model/calendar.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { readTrust } from '../../trust/server/index.ts';
import { fewestCompared } from '../../insights/model/compare-shares.ts';
import { coachingList, type RepTrust } from '../model/coaching-list.ts';
import type { CoachingListAnswer, WireRepRow } from '../model/contract.ts';
import { peopleInReach } from './people-in-reach.ts';
import { readStays, stayQuestion } from './step-stays.ts';
import { worthOfSteps } from './worth-of-steps.ts';

/**
 * Who of those the asker leads needs coaching, and at which step of a pipeline (the first unless told): stays that ended
 * in the past year, beside those of his colleagues whom the asker leads too. Only people with deals are told of. Refuses
 * an unknown pipeline.
 */
export async function readCoachingList(work: Work, pipelineId?: string): Promise<CoachingListAnswer> {
  const pipeline = await chosenPipeline(work, pipelineId);
  const period = pastYear(work);
  const led = await peopleInReach(work);
  const inReach = new Set(led.map(({ id }) => id));
  const mine = <T extends { personId: string }>(rows: readonly T[]) =>
    rows.filter(({ personId }) => inReach.has(personId));
  const asked = { period, pipelineId: pipeline.id };
  const stays = mine(await readStays(work, asked));
  const open = mine(await openByOwner(work, pipeline.id));
  const busy = new Set([...stays, ...open].map(({ personId }) => personId));
  const people = led.filter(({ id }) => busy.has(id));
  const stages = pipeline.stages.filter(({ kind }) => kind === 'open');
  const worth = await worthOfSteps(work, pipeline.id, period);
  const rows = coachingList({
    people: people.map(({ id }) => id),
    stages: stages.map(({ id }) => id),
    stays,
    open,
    trust: await trustOfPeople(work, period),
  });
  return {
    pipeline: namesOf(pipeline),
    period,
    fewest: fewestCompared,
    stages: stages.map((stage) => ({ ...namesOf(stage), worth: worth.get(stage.id) ?? null })),
    rows: rows.map(
      ({ personId, ...row }) => ({ ...row, person: people.find(({ id }) => id === personId)! }) as WireRepRow,
    ),
    question: stayQuestion(asked),
  };
}

async function chosenPipeline(work: Work, pipelineId: string | undefined): Promise<Pipeline> {
  const pipelines = await listPipelines(work);
  const chosen = pipelineId === undefined ? pipelines[0] : pipelines.find(({ id }) => id === pipelineId);
  return chosen ?? refuse(dealRefusals.pipelineUnknown);
}

function pastYear({ now, principal }: Work): Period {
  const to = addDays(dayOf(now, principal.timeZone), 1);
  return { from: addDays(to, -365), to };
}

/** Nothing where the asker may not see how far figures can be trusted. */
async function trustOfPeople(work: Work, period: Period): Promise<RepTrust[]> {
  if (scopeOf(work.principal, 'trust', 'read') === null) return [];
  const { rows } = await readTrust(work, { by: 'person', ...period });
  return rows.flatMap(({ key, score, signals }) =>
    key !== null && typeof key === 'object' ? [{ personId: key.id, score, signs: signals }] : [],
  );
}

function namesOf({ id, name, nameEn }: { id: string; name: string; nameEn: string | null }) {
  return { id, name, nameEn };
}
