import type { Action } from '../../platform/model/contract.ts';
import { refusals, refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { standingRequest } from '../../approvals/server/index.ts';
import { lockStored, openKind, type StoredRecord } from '../../records/server/index.ts';
import { refusalOfStep, type ContractStep } from '../model/contract-state.ts';
import { contractKind } from './contract-kind.ts';
import { contractRefusals } from '../model/refusals.ts';
import { findContract, getContract, type ContractRow } from './contract-queries.ts';

export type LockedContract = { stored: StoredRecord; row: ContractRow };

/**
 * One contract held against others until the transaction ends. Refuses as not found what the asker may not see, as
 * forbidden what he may not change so, and a version that is no longer the newest.
 */
export async function lockContract(
  work: Work,
  id: string,
  { action = 'update', version = null }: { action?: Action; version?: number | null } = {},
): Promise<LockedContract> {
  const stored = await lockStored(work, await openKind(work, contractKind), id, action);
  if (version !== null && version !== stored.version) refuse(refusals.staleVersion);
  return { stored, row: await getContract(work, id) };
}

/** The contract held in the same way by what happens by itself; undefined when it is gone. */
export async function holdContract(work: Work, id: string): Promise<ContractRow | undefined> {
  const { db, principal } = work;
  await db
    .selectFrom('contract')
    .select('id')
    .where('tenant_id', '=', principal.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .execute();
  return findContract(work, id);
}

/** The same, for a step that the contract takes. Refuses the step in a state that does not allow it. */
export async function lockForStep(work: Work, id: string, step: ContractStep): Promise<LockedContract> {
  const locked = await lockContract(work, id);
  const refusal = refusalOfStep(locked.row.state, step);
  return refusal ? refuse(refusal) : locked;
}

/** The same, of a draft that nobody is asked to approve. Refuses what stands fast. */
export async function lockDraft(work: Work, id: string, version: number): Promise<LockedContract> {
  const locked = await lockContract(work, id, { version });
  const isRunning = (await standingRequest(work, 'contract', id))?.outcome === 'running';
  return locked.row.state === 'draft' && !isRunning ? locked : refuse(contractRefusals.settled);
}
