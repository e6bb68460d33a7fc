/** What people of the demo did with moves of deals that are approved first: by the use cases of today, at moments of the past. */
import {
  decideRequest,
  escalateDue,
  resubmitRequest,
  revokeRequest,
  submitPaper,
  type PaperKind,
} from '../../src/approvals/server/index.ts';
import { stageMoveKind } from '../../src/deals/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';

const states = { approved: 'approved', rejected: 'refused', revoked: 'withdrawn' } as const;

/** As in the product, but that the deals moved stands in their history already. */
const moveKind: PaperKind = {
  ...stageMoveKind,
  settle: async ({ db, principal, now }, id, outcome) => {
    if (outcome === 'sent_back') return;
    await db
      .updateTable('stage_move')
      .set({ state: states[outcome], settled_at: now })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
  },
};
const kinds = { stage_move: moveKind };

type Moment = { userId: string; at: Date };

/** The work of somebody at some moment. */
export function workAt(work: Work, { userId, at }: Moment): Work {
  return { ...work, now: at, principal: { ...work.principal, userId } };
}

export type MoveAsked = { dealId: string; from: string; to: string; why: string };

/** Somebody asks for a move; the id of the request, null where no flow looks at it. */
export async function askForMove(
  work: Work,
  { userId, at }: Moment,
  { dealId, from, to, why }: MoveAsked,
): Promise<string | null> {
  const id = newId();
  await work.db
    .insertInto('stage_move')
    .values({
      tenant_id: work.principal.tenantId,
      id,
      deal_id: dealId,
      from_stage_id: from,
      to_stage_id: to,
      why,
      asked_by: userId,
      asked_at: at,
      state: 'waiting',
    })
    .execute();
  const sent = await submitPaper(workAt(work, { userId, at }), moveKind, id);
  return sent?.requestId ?? null;
}

/** Somebody who is asked decides. */
export async function decideAt(
  work: Work,
  moment: Moment,
  requestId: string,
  decision: Parameters<typeof decideRequest>[3],
): Promise<void> {
  await decideRequest(workAt(work, moment), kinds, requestId, decision);
}

export async function revokeAt(work: Work, moment: Moment, requestId: string, why: string): Promise<void> {
  await revokeRequest(workAt(work, moment), kinds, requestId, why);
}

export async function resubmitAt(work: Work, moment: Moment, requestId: string): Promise<void> {
  await resubmitRequest(workAt(work, moment), kinds, requestId, null);
}

/** The time has come for what was not decided until then. */
export async function letPass(work: Work, at: Date): Promise<void> {
  await escalateDue({ ...work, now: at }, kinds);
}
