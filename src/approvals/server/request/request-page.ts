/** One request, as those who have to do with it see it. */
import { Refusal, refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireEntry, WireRequestPage, WireSeat } from '../../model/contract.ts';
import { pathOf, type ApproveStep } from '../../model/flow/flow.ts';
import { linesSeenBy } from '../../model/paper.ts';
import { stepOf } from '../../model/run/advance.ts';
import { seatOf } from '../../model/run/run.ts';
import { namesOfPeople } from '../../../identity/server/index.ts';
import type { PaperKind, PaperKinds } from '../paper-kind.ts';
import { editableFields } from './decide-paper.ts';
import { findListed } from './list-requests.ts';
import { getRequest, type StoredRequest } from './stored-request.ts';
import { visibleRequests } from './visible-requests.ts';

/** The request with its kind of paper, for whoever has to do with it; not found for anybody else. */
export async function getMyRequest(
  work: Work,
  kinds: PaperKinds,
  id: string,
  isLocked = false,
): Promise<{ request: StoredRequest; kind: PaperKind }> {
  const request = await getRequest(work, id, isLocked);
  const kind = kinds[request.paper] ?? refuse(refusals.notFound);
  if (!(await visibleRequests(work, [id])).has(id)) refuse(refusals.notFound);
  return { request, kind };
}

/** The request as its page shows it; lines hidden from the asker's step are left out. */
export async function requestPage(work: Work, kinds: PaperKinds, id: string): Promise<WireRequestPage> {
  const { request, kind } = await getMyRequest(work, kinds, id);
  const { flow, run } = request;
  const listed = (await findListed(work, kinds, id)) ?? refuse(refusals.notFound);
  const me = work.principal.userId ?? '';
  const path = pathOf(flow.steps, run.taken).filter(({ kind: one }) => one === 'approve');
  const at = path.findIndex(({ id: stepId }) => stepId === run.stepId);
  const decides = seatOf(run, me) !== undefined;
  const lines = linesFor(work, request, kind, decides);
  const isMine = run.submitterId === me;
  const named = ({ id: stepId, name }: { id: string; name: string }) => ({ id: stepId, name });
  const isOver = run.outcome !== 'running';
  return {
    ...listed,
    lines,
    seats: await seatsOf(work, id),
    trail: (await trailOf(work, id)).map((entry) => ({
      ...entry,
      fields: entry.fields.filter((field) => lines.some((line) => line.field === field)),
    })),
    ahead: isOver ? [] : path.slice(at + 1).map(named),
    passed: isOver || at < 0 ? [] : path.slice(0, at).map(named),
    place: await placeOf(work, kind, request.paperId),
    may: {
      decide: decides,
      revoke: isMine && (run.outcome === 'running' || run.outcome === 'sent_back'),
      resubmit: isMine && run.outcome === 'sent_back',
    },
    version: request.version,
  };
}

async function placeOf(work: Work, kind: PaperKind, paperId: string): Promise<WireRequestPage['place']> {
  try {
    await kind.requireVisible(work, paperId);
    return (await kind.standsAt?.(work, paperId)) ?? { object: kind.paper, id: paperId };
  } catch (error) {
    if (error instanceof Refusal && error.code === refusals.notFound.code) return null;
    throw error;
  }
}

function linesFor(
  { principal }: Work,
  request: StoredRequest,
  kind: PaperKind,
  decides: boolean,
): WireRequestPage['lines'] {
  const editable = decides ? editableFields(kind, request) : new Set<string>();
  const hidden = hiddenFrom(request, principal.userId ?? '');
  return linesSeenBy(request.lines, kind, principal)
    .filter(({ field }) => !hidden.has(field))
    .map((line) => ({ ...line, isEditable: editable.has(line.field) }));
}

/** Fields hidden in every step in which somebody was asked; nothing is hidden from the submitter. */
function hiddenFrom({ flow, run }: StoredRequest, me: string): Set<string> {
  if (run.submitterId === me) return new Set();
  const steps = [...new Set(run.seats.filter(({ userId }) => userId === me).map(({ stepId }) => stepId))]
    .map((stepId) => stepOf(flow, { ...run, stepId }))
    .filter((step): step is ApproveStep => step?.kind === 'approve');
  const [first, ...others] = steps.map(
    ({ fields }) => new Set(Object.keys(fields).filter((field) => fields[field] === 'hidden')),
  );
  return others.reduce((left, right) => left.intersection(right), first ?? new Set<string>());
}

async function seatsOf({ db, principal }: Work, id: string): Promise<WireSeat[]> {
  const rows = await db
    .selectFrom('approval_seat as s')
    .innerJoin('app_user as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.user_id'),
    )
    .selectAll('s')
    .select('u.name')
    .where('s.tenant_id', '=', principal.tenantId)
    .where('s.request_id', '=', id)
    .orderBy('s.round')
    .orderBy('s.place')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    stepId: row.step_id,
    stepName: row.step_name,
    round: row.round,
    user: { id: row.user_id, name: row.name },
    state: row.state as WireSeat['state'],
    origin: row.origin as WireSeat['origin'],
    askedAt: row.asked_at?.toISOString() ?? null,
    decidedAt: row.decided_at?.toISOString() ?? null,
  }));
}

type Told = { people?: string[]; to?: string[]; why?: string; fields?: string[] };

async function trailOf(work: Work, id: string): Promise<WireEntry[]> {
  const { db, principal } = work;
  const rows = await db
    .selectFrom('approval_entry')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('request_id', '=', id)
    .orderBy('id')
    .execute();
  const told = (row: (typeof rows)[number]) => row.told as Told;
  const ids = rows.flatMap((row) => [
    ...(row.by_id ? [row.by_id] : []),
    ...(told(row).people ?? []),
    ...(told(row).to ?? []),
  ]);
  const names = await namesOfPeople(work, ids);
  const person = (userId: string) => ({ id: userId, name: names.get(userId) ?? '' });
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    act: row.act,
    by: row.by_id === null ? null : person(row.by_id),
    stepName: row.step_name,
    comment: row.comment,
    people: (told(row).people ?? []).map(person),
    to: (told(row).to ?? []).map(person),
    why: told(row).why ?? null,
    fields: told(row).fields ?? [],
  }));
}
