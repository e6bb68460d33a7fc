/** Moves the records of a hand-over: a unit at a time, whole or not at all, in short transactions that may be repeated. */
import { Refusal, refusals, refuse } from '../../platform/model/refusal.ts';
import type { JobContext, Work } from '../../platform/server/index.ts';
import { apart, type Holder } from '../../records/server/index.ts';
import { handOverRefusals } from '../model/refusals.ts';
import { endHandOver } from './end-hand-over.ts';
import { moveOrder, openMover } from './handed-kinds.ts';
import { markItems, problemOf, waitingUnits, type ItemRow } from './hand-over-items.ts';
import { reaches } from './takers.ts';

const unitsAtOnce = 20;

/** Does a hand-over to its end, or to where it was stopped. A killed run goes on with what still waits. */
export async function runHandOver(
  context: Tellable,
  handOverId: string,
): Promise<{ moved: number; failed: number }> {
  const { inWork, progress, cancelled } = context;
  let done = await inWork((work) => countDone(work, handOverId));
  while (!cancelled()) {
    const moved = await inWork((work) => movePage(work, handOverId));
    if (moved === 0) break;
    done += moved;
    progress(done);
  }
  return inWork((work) => endHandOver(work, handOverId, cancelled()));
}

export type Tellable = Pick<JobContext, 'inWork' | 'progress' | 'cancelled'>;

async function countDone({ db, principal }: Work, handOverId: string): Promise<number> {
  const { count } = await db
    .selectFrom('hand_over_item')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', principal.tenantId)
    .where('hand_over_id', '=', handOverId)
    .where('state', '<>', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The next units; how many records they held. */
async function movePage(work: Work, handOverId: string): Promise<number> {
  const units = await waitingUnits(work, handOverId, unitsAtOnce);
  const holders = await activeHolders(
    work,
    units.map(([first]) => first!.to_owner_id),
  );
  const move = await openMover(work);
  for (const unit of units) await moveUnit(work, { handOverId, unit, holders, move });
  return units.reduce((sum, unit) => sum + unit.length, 0);
}

type UnitMove = {
  handOverId: string;
  unit: readonly ItemRow[];
  holders: ReadonlyMap<string, Holder>;
  move: Awaited<ReturnType<typeof openMover>>;
};

async function moveUnit(work: Work, { handOverId, unit, holders, move }: UnitMove): Promise<void> {
  let current = unit[0]!;
  const refusal = await apart(work, async (alone) => {
    for (const item of unit.toSorted(inMoveOrder)) {
      current = item;
      await move(alone, item.object, {
        id: item.record_id,
        from: item.from_owner_id,
        to: holderFor(alone, item, holders),
        payload: { handOverId },
      });
    }
  });
  if (refusal === null) return markItems(work, handOverId, unit, 'moved');
  const others = unit.filter((item) => item !== current);
  await markItems(work, handOverId, [current], 'failed', problemOf(refusal));
  await markItems(work, handOverId, others, 'failed', problemOf(new Refusal(handOverRefusals.unitStays)));
}

function inMoveOrder(one: ItemRow, other: ItemRow): number {
  return moveOrder.indexOf(one.object) - moveOrder.indexOf(other.object);
}

/** Rights and people may have changed since it was planned. */
function holderFor(work: Work, item: ItemRow, holders: ReadonlyMap<string, Holder>): Holder {
  const holder = holders.get(item.to_owner_id) ?? refuse(handOverRefusals.receiverUnknown);
  return reaches(work, item.object, holder) ? holder : refuse(refusals.forbidden);
}

async function activeHolders({ db, principal }: Work, ids: readonly string[]): Promise<Map<string, Holder>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('app_user')
    .select(['id as ownerId', 'team_id as teamId'])
    .where('tenant_id', '=', principal.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .where('state', '=', 'active')
    .execute();
  return new Map(rows.map((holder) => [holder.ownerId, holder]));
}
