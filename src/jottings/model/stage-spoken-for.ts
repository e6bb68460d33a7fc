/** Which stage, and which items of a checklist, something that was told speaks for. */
import { wordsOfEvidence, type EvidenceKind } from './find-evidence.ts';

export type StageInWords = {
  id: string;
  name: string;
  nameEn: string | null;
  kind: 'open' | 'won' | 'lost';
  rank: number;
  goal: string | null;
};

/**
 * The stage that evidence leads to: a signed contract to the won one, a loss to the lost one, all else forwards to the
 * first whose name or goal speaks of it. Null where the deal is there already, or no stage does.
 */
export function stageSpokenFor(
  kind: EvidenceKind,
  stages: readonly StageInWords[],
  rankNow: number,
): StageInWords | null {
  const outcome = kind === 'contract_signed' ? 'won' : kind === 'lost' ? 'lost' : 'open';
  if (outcome !== 'open') return stages.find((stage) => stage.kind === outcome) ?? null;
  const words = wordsOfEvidence[kind];
  const ahead = stages.filter((stage) => stage.kind === 'open' && stage.rank > rankNow);
  const named = ahead.find(({ name, nameEn }) => words.test(name) || (nameEn !== null && words.test(nameEn)));
  return named ?? ahead.find(({ goal }) => goal !== null && words.test(goal)) ?? null;
}

/** Of a move to several stages only the furthest is proposed; being lost is told apart. */
export function furthest<T extends { stage: StageInWords }>(proposed: readonly T[]): T[] {
  const lost = proposed.filter(({ stage }) => stage.kind === 'lost');
  const on = proposed
    .filter(({ stage }) => stage.kind !== 'lost')
    .toSorted((a, b) => b.stage.rank - a.stage.rank);
  return lost.length > 0 ? lost.slice(0, 1) : on.slice(0, 1);
}
