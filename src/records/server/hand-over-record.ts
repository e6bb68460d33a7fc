import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import { recordRefusals } from '../model/refusals.ts';
import { lockStored } from './find-record.ts';
import type { Holder } from './holder.ts';
import type { OpenKind, StoredRecord } from './record-kind.ts';
import { changeKept } from './update-record.ts';
import { mayDo } from './visible.ts';

export type RecordHandOver = {
  id: string;
  /** Who must hold it still. */
  from: string | null;
  to: Holder;
  /** Noted with the event: the hand-over it belongs to. */
  payload: Record<string, unknown>;
};

/**
 * Puts one record into other hands and changes nothing else of it: one audit row and the event `…handed-over`. Refuses
 * what the asker may not transfer, and what somebody else holds by now. Whom it may be given to is the caller's care.
 */
export async function handOverRecord(
  work: Work,
  open: OpenKind,
  { id, from, to, payload }: RecordHandOver,
): Promise<void> {
  const { kind } = open;
  const before = await lockHeld(work, open, id, from);
  await kind.hooks?.beforeHandOver?.(work, before, to);
  if (!mayDo(work, kind, 'read', to)) await work.elevate();
  const note = { type: `${kind.object}.handed-over`, payload };
  await changeKept(work, kind, before, { owner: to.ownerId, team: to.teamId }, note);
}

/** A record to be handed over, held against others. Refuses as handOverRecord does. */
export async function lockHeld(
  work: Work,
  open: OpenKind,
  id: string,
  from: string | null,
): Promise<StoredRecord> {
  const before = await lockStored(work, open, id, 'transfer');
  if (before.ownerId !== from) refuse(recordRefusals.heldByAnother);
  return before;
}
