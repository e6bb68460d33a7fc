/** What happened outside the deal and speaks for its next stage: which stage it leads to. Pure. */
import type { Label } from '../../../platform/model/label.ts';
import type { StageInPipeline } from '../stage-event.ts';
import type { EvidenceKind, StageProcess } from './stage-process.ts';

export const evidenceWords: Record<EvidenceKind, Label> = {
  quote_sent: { zh: '报价已发出', en: 'A quote is sent' },
  quote_accepted: { zh: '客户接受报价', en: 'A quote is accepted' },
  approved: { zh: '单据审批通过', en: 'A paper is approved' },
  contract_signed: { zh: '合同已签订', en: 'A contract is signed' },
  delivered: { zh: '交付已验收', en: 'A delivery is accepted' },
};

type Drawn = StageInPipeline & { process?: StageProcess | null };

/**
 * The stage that this evidence moves a deal to: of those ahead that name it, the nearest. None for a closed deal, none
 * backwards, never a lost stage: losing needs a reason that only a person gives.
 */
export function stageAfterEvidence<S extends Drawn>(
  stages: readonly S[],
  standing: { stageId: string },
  evidence: EvidenceKind,
): S | null {
  const now = stages.find(({ id }) => id === standing.stageId);
  if (now?.kind !== 'open') return null;
  const ahead = stages.filter(
    ({ kind, rank, process }) =>
      kind !== 'lost' && rank > now.rank && (process?.advancedBy ?? []).includes(evidence),
  );
  return ahead.toSorted((a, b) => a.rank - b.rank)[0] ?? null;
}
