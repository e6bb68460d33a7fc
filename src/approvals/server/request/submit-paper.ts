/** Papers go on their way, come back and go again. */
import { newId } from '../../../platform/model/identifier.ts';
import { refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import { begin } from '../../model/run/advance.ts';
import { resubmit, revoke } from '../../model/run/decide.ts';
import type { Facts } from '../../model/flow/condition.ts';
import type { Run } from '../../model/run/run.ts';
import { approvalRefusals } from '../../model/refusals.ts';
import { flowsFor } from '../flow/flow-queries.ts';
import type { PaperKind } from '../paper-kind.ts';
import { readChart } from '../read-chart.ts';
import { saveProgress } from './save-progress.ts';
import { getRequest, type StoredRequest } from './stored-request.ts';

/**
 * Submits a paper for approval; null when no flow applies and none is needed, or the one named does not. That the asker may
 * submit this paper is its domain's to check. Refuses a paper that is on its way already.
 */
export async function submitPaper(
  work: Work,
  kind: PaperKind,
  paperId: string,
  flowId: string | null = null,
): Promise<{ requestId: string } | null> {
  const { principal } = work;
  const submitterId = principal.userId ?? refuse(approvalRefusals.notSubmitter);
  if (await standingRequest(work, kind.paper, paperId)) refuse(approvalRefusals.onItsWay);
  const paper = await kind.read(work, paperId);
  const flow = (await flowsFor(work, kind.paper, paper.facts)).find(({ id }) => id === (flowId ?? id));
  if (!flow) return null;
  const progress = begin(flow.design, { submitterId, facts: paper.facts }, await readChart(work));
  const id = newId();
  const fresh: Run = { ...progress.run, seats: [], stepId: null, round: 0, outcome: 'running', taken: {} };
  await insertRequest(work, { id, kind, paperId, flowVersionId: flow.versionId, submitterId, paper });
  const standing = { id, paper: kind.paper, paperId, title: paper.title, flow: flow.design, run: fresh };
  await saveProgress(work, kind, standing, progress, { act: 'submitted', byId: submitterId, comment: null });
  return { requestId: id };
}

/** Would a paper with these facts need an approval now? */
export async function needsApproval(work: Work, kind: PaperKind, paperId: string): Promise<boolean> {
  const { facts } = await kind.read(work, paperId);
  return flowApplies(work, kind.paper, facts);
}

/** Would a paper of this kind with these facts need an approval now? For domains that ask before there is a paper. */
export async function flowApplies(work: Work, paper: string, facts: Facts): Promise<boolean> {
  return (await flowsFor(work, paper, facts)).length > 0;
}

/** The submitter takes a paper back. Refuses anybody else, and what is over. */
export async function revokePaper(
  work: Work,
  kind: PaperKind,
  request: StoredRequest,
  comment: string | null,
): Promise<void> {
  const answer = revoke(request.run, work.principal.userId ?? '');
  if ('refusal' in answer) refuse(answer.refusal);
  await work.elevate();
  await saveProgress(work, kind, request, answer, { act: 'revoked', byId: work.principal.userId, comment });
}

/** What was sent back goes on its way again, as it is now. Refuses anybody but the submitter. */
export async function resubmitPaper(
  work: Work,
  kind: PaperKind,
  request: StoredRequest,
  comment: string | null,
): Promise<void> {
  const paper = await kind.read(work, request.paperId);
  const answer = resubmit(
    request.flow,
    request.run,
    work.principal.userId ?? '',
    paper.facts,
    await readChart(work),
  );
  if ('refusal' in answer) refuse(answer.refusal);
  await work.elevate();
  await showAnew(work, request.id, paper);
  await saveProgress(work, kind, request, answer, {
    act: 'resubmitted',
    byId: work.principal.userId,
    comment,
  });
}

/** Ends the request of a paper that is withdrawn or deleted by its own domain; nothing when none stands. */
export async function withdrawPaper(work: Work, kind: PaperKind, paperId: string): Promise<void> {
  const standing = await standingRequest(work, kind.paper, paperId);
  if (!standing) return;
  const request = await getRequest(work, standing.id, true);
  const answer = revoke(request.run, request.run.submitterId);
  if ('refusal' in answer) return;
  await work.elevate();
  await saveProgress(work, kind, request, answer, {
    act: 'withdrawn',
    byId: work.principal.userId,
    comment: null,
  });
}

/** Approvers see the paper as it is now. */
export async function showAnew(
  { db, principal }: Work,
  requestId: string,
  { title, lines }: Awaited<ReturnType<PaperKind['read']>>,
): Promise<void> {
  await db
    .updateTable('approval_request')
    .set({ title, shown: toJson(lines) })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', requestId)
    .execute();
}

/** The request of a paper that is not over. */
export async function standingRequest(
  { db, principal }: Work,
  paper: string,
  paperId: string,
): Promise<{ id: string; outcome: string } | undefined> {
  return db
    .selectFrom('approval_request')
    .select(['id', 'outcome'])
    .where('tenant_id', '=', principal.tenantId)
    .where('paper', '=', paper)
    .where('paper_id', '=', paperId)
    .where('outcome', 'in', ['running', 'sent_back'])
    .executeTakeFirst();
}

type NewRequest = {
  id: string;
  kind: PaperKind;
  paperId: string;
  flowVersionId: string;
  submitterId: string;
  paper: Awaited<ReturnType<PaperKind['read']>>;
};

async function insertRequest({ db, principal, now }: Work, wanted: NewRequest): Promise<void> {
  await db
    .insertInto('approval_request')
    .values({
      tenant_id: principal.tenantId,
      id: wanted.id,
      paper: wanted.kind.paper,
      paper_id: wanted.paperId,
      title: wanted.paper.title,
      flow_version_id: wanted.flowVersionId,
      submitter_id: wanted.submitterId,
      submitted_at: now,
      facts: toJson(wanted.paper.facts),
      shown: toJson(wanted.paper.lines),
      outcome: 'running',
      step_id: null,
      round: 0,
      taken: toJson({}),
    })
    .execute();
}
