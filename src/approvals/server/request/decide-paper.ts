/** Somebody who is asked decides on a paper. */
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import { decide, type Decision } from '../../model/run/decide.ts';
import { seatOf, type Run } from '../../model/run/run.ts';
import { stepOf } from '../../model/run/advance.ts';
import { approvalRefusals } from '../../model/refusals.ts';
import type { PaperKind } from '../paper-kind.ts';
import { readChart } from '../read-chart.ts';
import { saveProgress } from './save-progress.ts';
import type { StoredRequest } from './stored-request.ts';
import { showAnew } from './submit-paper.ts';

type Changes = Readonly<Record<string, string | null>>;

/**
 * Decides, after changing those fields of the paper that this step lets its approvers change. Refuses whoever is not asked,
 * and fields that may not be changed here.
 */
export async function decidePaper(
  work: Work,
  kind: PaperKind,
  request: StoredRequest,
  decision: Decision,
  changes: Changes,
): Promise<void> {
  const userId = work.principal.userId ?? refuse(refusals.forbidden);
  if (request.run.outcome !== 'running') refuse(approvalRefusals.isOver);
  if (!seatOf(request.run, userId)) refuse(approvalRefusals.notAsked);
  const run = await changePaper(work, kind, request, changes);
  const answer = decide(request.flow, run, userId, decision, await readChart(work));
  if ('refusal' in answer) refuse(answer.refusal);
  await work.elevate();
  await saveProgress(work, kind, request, answer, {
    act: decision.act,
    byId: userId,
    comment: decision.comment,
    told: toldOf(decision, changes),
  });
}

function toldOf(decision: Decision, changes: Changes): Record<string, unknown> {
  const people =
    'userIds' in decision ? decision.userIds : 'userId' in decision ? [decision.userId] : undefined;
  const fields = Object.keys(changes);
  return { ...(people && { people }), ...(fields.length > 0 && { fields }) };
}

async function changePaper(
  work: Work,
  kind: PaperKind,
  request: StoredRequest,
  changes: Changes,
): Promise<Run> {
  const fields = Object.keys(changes);
  if (fields.length === 0) return request.run;
  const editable = editableFields(kind, request);
  if (!kind.change || fields.some((field) => !editable.has(field))) refuse(refusals.forbidden);
  await work.elevate();
  await kind.change?.(work, request.paperId, changes);
  const paper = await kind.read(work, request.paperId);
  await showAnew(work, request.id, paper);
  return { ...request.run, facts: paper.facts };
}

/** The fields that those who are asked now may change. */
export function editableFields(
  kind: PaperKind,
  { flow, run }: Pick<StoredRequest, 'flow' | 'run'>,
): Set<string> {
  const step = stepOf(flow, run);
  if (step?.kind !== 'approve') return new Set();
  return new Set(
    kind.fields.flatMap(({ id, isEditable }) => (isEditable && step.fields[id] === 'edit' ? [id] : [])),
  );
}
