/** The kinds that change hands, in the order in which a unit moves: its head last, so that what belongs to it is still in sight. */
import { handOverTask, taskKind } from '../../activities/server/index.ts';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { dealKind, handOverDealWith } from '../../deals/server/index.ts';
import { handOverLead, leadKind } from '../../leads/server/index.ts';
import type { Work } from '../../platform/server/index.ts';
import {
  handOverRecord,
  openKind,
  type OpenKind,
  type RecordHandOver,
  type RecordKind,
} from '../../records/server/index.ts';
import type { HandOverObject } from '../model/hand-over.ts';

type Move = (work: Work, open: OpenKind, moved: RecordHandOver) => Promise<void>;

/** A kind of record, and how its domain puts one of it into other hands. */
export type HandedKind = { kind: RecordKind; move: Move };

export const handedKinds: Readonly<Record<HandOverObject, HandedKind>> = {
  task: { kind: taskKind, move: (work, _, moved) => handOverTask(work, moved) },
  deal: { kind: dealKind, move: (work, _, moved) => handOverDealWith(work, moved) },
  lead: { kind: leadKind, move: handOverLead },
  contact: { kind: contactKind, move: handOverRecord },
  account: { kind: accountKind, move: handOverRecord },
};

export const moveOrder = Object.keys(handedKinds) as readonly HandOverObject[];

/** Moves one record after the other, each by its own domain. */
export async function openMover(work: Work) {
  const opened = new Map<HandOverObject, OpenKind>();
  for (const object of moveOrder) opened.set(object, await openKind(work, handedKinds[object].kind));
  return (alone: Work, object: HandOverObject, moved: RecordHandOver): Promise<void> =>
    handedKinds[object].move(alone, opened.get(object)!, moved);
}
