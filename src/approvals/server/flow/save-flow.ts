/** Designing flows. */
import { newId } from '../../../platform/model/identifier.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import { toJson, type Work } from '../../../platform/server/index.ts';
import type { WireFlow } from '../../model/flow/flow-contract.ts';
import { faultsOfCondition, faultsOfFlow, type FlowGround } from '../../model/flow/check-flow.ts';
import { approvalRefusals } from '../../model/refusals.ts';
import type { PaperKind, PaperKinds } from '../paper-kind.ts';
import { getFlow } from './flow-queries.ts';

type SavedFlow = Pick<WireFlow, 'name' | 'isOn' | 'applies' | 'design'>;

/** Adds a flow as the last of its kind of paper. Refuses unknown papers and what `faultsOfFlow` finds. */
export async function createFlow(
  work: Work,
  kinds: PaperKinds,
  wanted: SavedFlow & { paper: string },
): Promise<WireFlow> {
  const { db, principal, now } = work;
  await requireSound(work, kindNamed(kinds, wanted.paper), wanted);
  const id = newId();
  const { last } = await db
    .selectFrom('approval_flow')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('tenant_id', '=', principal.tenantId)
    .where('paper', '=', wanted.paper)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('approval_flow')
    .values({
      tenant_id: principal.tenantId,
      id,
      paper: wanted.paper,
      name: wanted.name,
      position: (last ?? 0) + 1,
      state: wanted.isOn ? 'on' : 'off',
      newest_number: 1,
      created_at: now,
    })
    .execute();
  await insertVersion(work, id, 1, wanted);
  work.record({
    type: 'approval-flow.created',
    object: 'approval_flow',
    recordId: id,
    changes: { name: { from: null, to: wanted.name } },
  });
  return getFlow(work, kinds, id);
}

/**
 * Saves a flow; a design or condition that differs becomes a new version, and what is on its way ends on its own. Refuses a
 * stale version and what `faultsOfFlow` finds.
 */
export async function saveFlow(
  work: Work,
  kinds: PaperKinds,
  id: string,
  version: number,
  wanted: SavedFlow,
): Promise<WireFlow> {
  const { db, principal } = work;
  const before = await getFlow(work, kinds, id);
  if (before.version !== version) refuse(refusals.staleVersion);
  await requireSound(work, kindNamed(kinds, before.paper), wanted);
  const isNew = drawingOf(before) !== drawingOf(wanted);
  const number = before.number + (isNew ? 1 : 0);
  const saved = await db
    .updateTable('approval_flow')
    .set({
      name: wanted.name,
      state: wanted.isOn ? 'on' : 'off',
      newest_number: number,
      version: BigInt(version + 1),
    })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .where('version', '=', BigInt(version))
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) refuse(refusals.staleVersion);
  if (isNew) await insertVersion(work, id, number, wanted);
  work.record({
    type: 'approval-flow.changed',
    object: 'approval_flow',
    recordId: id,
    changes: {
      name: { from: before.name, to: wanted.name },
      state: { from: before.isOn, to: wanted.isOn },
      version: { from: before.number, to: number },
    },
  });
  return getFlow(work, kinds, id);
}

/** Takes a flow out of use. Refuses as not found one that is not there. */
export async function archiveFlow(work: Work, kinds: PaperKinds, id: string): Promise<null> {
  const { db, principal, now } = work;
  const { name } = await getFlow(work, kinds, id);
  await db
    .updateTable('approval_flow')
    .set({ archived_at: now, state: 'off' })
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .execute();
  work.record({
    type: 'approval-flow.archived',
    object: 'approval_flow',
    recordId: id,
    changes: { name: { from: name, to: null } },
  });
  return null;
}

/** Sets the order in which the flows of a paper are tried. Refuses a list that is not exactly these flows. */
export async function orderFlows(
  work: Work,
  { paper, flowIds }: { paper: string; flowIds: readonly string[] },
): Promise<null> {
  const { db, principal } = work;
  const rows = await db
    .selectFrom('approval_flow')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('paper', '=', paper)
    .where('archived_at', 'is', null)
    .forUpdate()
    .execute();
  const isSame = rows.length === flowIds.length && rows.every(({ id }) => flowIds.includes(id));
  if (!isSame || new Set(flowIds).size !== flowIds.length) refuse(approvalRefusals.otherFlows);
  for (const [at, id] of flowIds.entries())
    await db
      .updateTable('approval_flow')
      .set({ position: at + 1 })
      .where('tenant_id', '=', principal.tenantId)
      .where('id', '=', id)
      .execute();
  work.record({ type: 'approval-flow.ordered', object: 'approval_flow', recordId: null, payload: { paper } });
  return null;
}

function drawingOf({ applies, design }: Pick<SavedFlow, 'applies' | 'design'>): string {
  return JSON.stringify([applies, design]);
}

async function insertVersion(
  { db, principal, now }: Work,
  flowId: string,
  number: number,
  { applies, design }: SavedFlow,
): Promise<void> {
  await db
    .insertInto('approval_flow_version')
    .values({
      tenant_id: principal.tenantId,
      id: newId(),
      flow_id: flowId,
      number,
      applies: applies && toJson(applies),
      design: toJson(design),
      created_at: now,
      created_by: principal.userId,
    })
    .execute();
}

/** Refuses a kind of paper there is not. */
export function kindNamed(kinds: PaperKinds, paper: string): PaperKind {
  return (Object.hasOwn(kinds, paper) && kinds[paper]) || refuse(approvalRefusals.noSuchPaper);
}

/** Refuses a drawing that `faultsOfFlow` finds fault with. */
export async function requireSound(
  work: Work,
  kind: PaperKind,
  { design, applies }: Pick<SavedFlow, 'design' | 'applies'>,
): Promise<void> {
  const ground = await groundOf(work, kind);
  const faults = [
    ...faultsOfFlow(design, ground),
    ...(applies ? faultsOfCondition('applies', applies, ground) : []),
  ];
  if (faults.length > 0) refuse(refusals.invalidInput, {}, faults);
}

async function groundOf({ db, principal }: Work, { facts, fields }: PaperKind): Promise<FlowGround> {
  const people = await db
    .selectFrom('app_user')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('state', '=', 'active')
    .execute();
  const roles = await db
    .selectFrom('role')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .execute();
  return {
    facts,
    fieldIds: new Set(fields.map(({ id }) => id)),
    userIds: new Set(people.map(({ id }) => id)),
    roleIds: new Set(roles.map(({ id }) => id)),
  };
}
