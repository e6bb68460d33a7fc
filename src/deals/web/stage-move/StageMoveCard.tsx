import { useQuery } from '@tanstack/react-query';
import { ApprovalPanel } from '../../../approvals/web/index.ts';
import { contractQuery } from '../../../platform/web/index.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { stageMoveContract } from '../../model/stage-move/contract.ts';
import { useNameOf } from '../pipelines.ts';

type Props = { dealId: string; stageId: string; pipeline: Pipeline };

/** Where the move of a deal stands in its approval; nothing where none was asked for from its stage. */
export function StageMoveCard({ dealId, stageId, pipeline }: Props) {
  const nameOf = useNameOf();
  const { data } = useQuery(contractQuery(stageMoveContract.listStageMoves, { params: { id: dealId } }));
  const move = data?.items.find(({ fromStageId, state }) => fromStageId === stageId && state !== 'withdrawn');
  const to = pipeline.stages.find(({ id }) => id === move?.toStageId);
  if (!move || !to) return null;
  return (
    <ApprovalPanel paper="stage_move" paperId={move.id} about={`→ ${nameOf(to)}`}>
      <p className="text-sm whitespace-pre-line text-soft">{move.why}</p>
    </ApprovalPanel>
  );
}
