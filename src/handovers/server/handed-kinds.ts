/** The kinds that change hands, in the order in which a unit moves: its head last, so that what belongs to it is still in sight. */
import { sql } from 'kysely';
import { handOverMeeting, handOverTask, namesOfMeetings, taskKind } from '../../activities/server/index.ts';
import { accountKind, contactKind } from '../../accounts/server/index.ts';
import { handOverRequest } from '../../approvals/server/index.ts';
import { contractKind, contractPaper } from '../../contracts/server/index.ts';
import { dealKind, handOverDealWith } from '../../deals/server/index.ts';
import { handOverLead, leadKind } from '../../leads/server/index.ts';
import { scopeOf } from '../../platform/model/principal.ts';
import type { Work } from '../../platform/server/index.ts';
import { quoteKind, quotePaperKind } from '../../quotes/server/index.ts';
import {
  handOverRecord,
  openKind,
  titleOf,
  visibleRows,
  type OpenKind,
  type RecordHandOver,
  type RecordKind,
} from '../../records/server/index.ts';
import { caseKind, deliveryKind } from '../../service/server/index.ts';
import type { HandOverObject, RecordObject } from '../model/hand-over.ts';

type MoveOne = (alone: Work, moved: RecordHandOver) => Promise<void>;

/** How one kind changes hands, and how its records are called. */
type HandedKind = {
  /** Its domain's way to put one of it into other hands, opened for many. */
  openMove(work: Work): Promise<MoveOne>;
  /** The names of those that the asker sees, by id. */
  namesOf(work: Work, ids: readonly string[]): Promise<Map<string, string>>;
};

export const recordKinds: Readonly<Record<RecordObject, RecordKind>> = {
  account: accountKind,
  contact: contactKind,
  lead: leadKind,
  deal: dealKind,
  quote: quoteKind,
  contract: contractKind,
  delivery: deliveryKind,
  case: caseKind,
};

const handedKinds: Readonly<Record<HandOverObject, HandedKind>> = {
  task: { openMove: async () => handOverTask, namesOf: (work, ids) => namesOfKind(work, taskKind, ids) },
  meeting: { openMove: async () => handOverMeeting, namesOf: namesOfMeetings },
  case: kept(caseKind),
  delivery: kept(deliveryKind),
  contract: kept(contractKind, withRequest(contractPaper.paper)),
  quote: kept(quoteKind, withRequest(quotePaperKind.paper)),
  deal: kept(dealKind, (work, _, moved) => handOverDealWith(work, moved)),
  lead: kept(leadKind, handOverLead),
  contact: kept(contactKind),
  account: kept(accountKind),
};

export const moveOrder = Object.keys(handedKinds) as readonly HandOverObject[];

type Move = (work: Work, open: OpenKind, moved: RecordHandOver) => Promise<void>;

function kept(kind: RecordKind, move: Move = handOverRecord): HandedKind {
  return {
    openMove: async (work) => {
      const open = await openKind(work, kind);
      return (alone, moved) => move(alone, open, moved);
    },
    namesOf: (work, ids) => namesOfKind(work, kind, ids),
  };
}

/** What waits for approval goes on as the paper of who receives it. */
function withRequest(paper: string): Move {
  return async (work, open, moved) => {
    await handOverRecord(work, open, moved);
    await handOverRequest(work, { paper, paperId: moved.id, from: moved.from, to: moved.to.ownerId });
  };
}

async function namesOfKind(
  work: Work,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (scopeOf(work.principal, kind.object, 'read') === null) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, ${sql.ref(`r.${titleOf(kind)}`)} as name from ${sql.table(kind.table)} as r
    where r.tenant_id = ${work.principal.tenantId} and r.id = any(${[...ids]}::uuid[])
      and ${visibleRows(work, kind, 'read')}`.execute(work.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function namesOfHanded(
  work: Work,
  object: HandOverObject,
  ids: readonly string[],
): Promise<Map<string, string>> {
  return handedKinds[object].namesOf(work, ids);
}

/** Moves one record after the other, each by its own domain. */
export async function openMover(work: Work) {
  const opened = new Map<HandOverObject, MoveOne>();
  for (const object of moveOrder) opened.set(object, await handedKinds[object].openMove(work));
  return (alone: Work, object: HandOverObject, moved: RecordHandOver): Promise<void> =>
    opened.get(object)!(alone, moved);
}
