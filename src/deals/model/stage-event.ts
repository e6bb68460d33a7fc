/** What a deal's append-only stage log is made of (funnel.md §1). */

export type StageChangeCause =
  | 'manual'
  | 'rule'
  | 'import'
  | 'api'
  | 'transfer'
  | 'reopen'
  | 'auto_close'
  /** Moved by what was approved, sent or signed. */
  | 'evidence';

/** One row of the log. The first of a deal is its creation (`fromStageId` null); `at` may be earlier than rows written before. */
export type StageEvent = {
  seq: number;
  fromStageId: string | null;
  toStageId: string;
  /** ISO instant. */
  at: string;
  actorId: string | null;
  ownerIdAt: string | null;
  teamIdAt: string | null;
  /** In the smallest unit of the deal's currency; null where the deal was in another one then. */
  amountAt: bigint | null;
  cause: StageChangeCause;
  lossReasonId: string | null;
};

export type StageKind = 'open' | 'won' | 'lost';

/** Open stages have rank 1..n in their order, won n + 1, lost 0. */
export type StageInPipeline = { id: string; kind: StageKind; rank: number };
