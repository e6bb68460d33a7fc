import type { UseCases } from '../../../platform/server/index.ts';
import type { segmentContract } from '../../model/segments/contract.ts';
import { requestTiers } from './find-tiers.ts';
import type { PurchaseSource } from './judge-accounts.ts';
import { listMoves } from './list-moves.ts';
import { previewTiers } from './preview-tiers.ts';
import { readSegmentRules } from './kept-segment-rules.ts';
import { listSegments, saveSegmentRules } from './segment-rules.ts';

/** Tiers by what was bought: which deals these are, their own domain tells. */
export function segmentUseCases(purchasesOf: PurchaseSource): UseCases<typeof segmentContract> {
  return {
    list: async (work) => ({ items: await listSegments(work) }),
    readRules: (work) => readSegmentRules(work),
    saveRules: async (work, { body }) => {
      const saved = await saveSegmentRules(work, body.rules, body.version);
      return { ...saved, jobId: await requestTiers(work, 'rules') };
    },
    preview: (work, { body }) => previewTiers(work, purchasesOf, body.rules),
    run: async (work) => ({ jobId: await requestTiers(work, 'by_hand') }),
    listMoves: (work, { query }) => listMoves(work, query),
  };
}
