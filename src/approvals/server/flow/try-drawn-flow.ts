/** Who would decide on a sample paper, by a flow as it is drawn. */
import type { EndpointInput } from '../../../platform/model/contract.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { approvalFlowContract, WireTrial, WireTriedStep } from '../../model/flow/flow-contract.ts';
import { holds } from '../../model/flow/condition.ts';
import { approvalRefusals } from '../../model/refusals.ts';
import { trialWarnings } from '../../model/trial/trial-warnings.ts';
import { tryFlow, type TriedStep } from '../../model/trial/try-flow.ts';
import { namesOfPeople } from '../../../identity/server/index.ts';
import type { PaperKinds } from '../paper-kind.ts';
import { readChart } from '../read-chart.ts';
import { kindNamed, requireSound } from './save-flow.ts';

type Drawn = EndpointInput<typeof approvalFlowContract.tryFlow>['body'];

/**
 * Walks a sample paper of somebody through the drawing as if everybody agreed, and tells what is odd about the flow for
 * anybody's papers. Keeps nothing. Refuses what could not be saved, and a submitter or team there is not.
 */
export async function tryDrawnFlow(
  work: Work,
  kinds: PaperKinds,
  { paper, applies, design, sample }: Drawn,
): Promise<WireTrial> {
  await requireSound(work, kindNamed(kinds, paper), { applies, design });
  const { submitterId, teamId, facts } = sample;
  if (teamId !== null) await requireTeam(work, teamId);
  const usual = await readChart(work);
  if (!usual.isActive(submitterId)) refuseSample('submitterId');
  const chart = teamId === null ? usual : await readChart(work, { userId: submitterId, teamId });
  const trial = tryFlow(design, { submitterId, facts }, chart);
  const names = await namesOfPeople(work, trial.steps.flatMap(peopleIn));
  return {
    applies: applies === null || holds(applies, facts),
    outcome: trial.outcome,
    steps: trial.steps.map((step) => wireStep(step, names)),
    warnings: trialWarnings(design, applies, usual.people, usual),
  };
}

async function requireTeam({ db, principal }: Work, teamId: string): Promise<void> {
  const team = await db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', teamId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!team) refuseSample('teamId');
}

function refuseSample(field: 'submitterId' | 'teamId'): never {
  const { code, label } = field === 'teamId' ? approvalRefusals.noSuchTeam : approvalRefusals.noSuchPerson;
  return refuse(refusals.invalidInput, {}, [{ path: `sample.${field}`, code, label }]);
}

function peopleIn(step: TriedStep): string[] {
  if (step.kind === 'branch') return [];
  return step.kind === 'copy' ? [...step.people] : step.people.map(({ userId }) => userId);
}

function wireStep(step: TriedStep, names: ReadonlyMap<string, string>): WireTriedStep {
  const person = (id: string) => ({ id, name: names.get(id) ?? '' });
  if (step.kind === 'branch') return step;
  if (step.kind === 'copy') return { ...step, people: step.people.map(person) };
  return { ...step, people: step.people.map(({ userId, ...told }) => ({ ...person(userId), ...told })) };
}
