/** The stage log of one made-up deal: forwards, now and then skipping, going back, lost, re-opened, or still open today. */
import type { StageEvent } from '../src/deals/model/stage-event.ts';
import type { Company, Seller } from './company.ts';

const dayMs = 86_400_000;

/** A fast seeded generator (mulberry32), so that every run makes the same company. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** From when until when, and whether it may be won or lost on the way. */
export type Life = { createdAt: number; now: number; mayClose: boolean };

export function walk(
  company: Company,
  seller: Seller,
  { amount, createdAt, now, mayClose }: Life & { amount: bigint },
  random: () => number,
): StageEvent[] {
  const won = Math.max(...company.pipeline.stages.map((stage) => stage.rank));
  const isClosed = (rank: number) => rank === 0 || rank === won;
  const stageOf = (rank: number) => company.pipeline.stages.find((stage) => stage.rank === rank)!;
  const events: StageEvent[] = [];
  let rank = 1;
  let at = createdAt;
  const step = (cause: StageEvent['cause']) => {
    const lost = rank === 0;
    const reason = lost ? company.lossReasonIds[Math.floor(random() * company.lossReasonIds.length)]! : null;
    events.push({
      seq: events.length,
      fromStageId: events.at(-1)?.toStageId ?? null,
      toStageId: stageOf(rank).id,
      at: new Date(at).toISOString(),
      actorId: seller.id,
      ownerIdAt: seller.id,
      teamIdAt: seller.teamId,
      amountAt: amount,
      cause,
      lossReasonId: reason,
    });
  };
  step('manual');
  while (events.length < 12) {
    at += Math.round(dayMs * (0.02 - 9 * Math.log(1 - random())));
    const closed = isClosed(rank);
    if (at > now || (closed && random() > 0.02)) return events;
    const chance = random();
    if (closed) rank = 2 + Math.floor(random() * 3);
    else if (chance < 0.72) rank += 1;
    else if (chance < 0.77) rank = Math.min(rank + 2, won);
    else if (chance < 0.83) rank = Math.max(rank - 1, 1);
    else rank = 0;
    if (!mayClose && isClosed(rank)) return events;
    step(closed ? 'reopen' : 'manual');
  }
  return events;
}
