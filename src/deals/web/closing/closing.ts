/** What closing a deal asks for before it is done. */
import { ApiProblem, callContract } from '../../../platform/web/index.ts';
import { dealContract } from '../../model/contract.ts';
import type { Stage } from '../../model/pipeline.ts';
import { processRefusals } from '../../model/process/refusals.ts';
import { dealRecordContract } from '../../model/record-contract.ts';
import type { DealCardFacts } from '../deal-card.ts';

/** A deal on its way to a stage. */
export type Move = { card: DealCardFacts; from: Stage; to: Stage };

/** What a person adds to a move into won or lost. */
export type Closing = {
  lossReasonId: string | null;
  note: string | null;
  amount?: string | null;
  /** The refusal that was read and is passed, by its code. */
  confirm?: string;
};

export const nothingAdded: Closing = { lossReasonId: null, note: null };

/** Does this move ask for something first? */
export function isClosing({ from, to }: Move): boolean {
  return from.kind === 'open' && to.kind !== 'open';
}

/** Was the move refused by the gate of its stages, which asks for something to be filled in or confirmed? */
export function isGateRefusal(problem: unknown): boolean {
  const gates: readonly string[] = [processRefusals.gateClosed.code, processRefusals.gateReminder.code];
  return problem instanceof ApiProblem && gates.includes(problem.code);
}

/** Sends the move; an amount that was corrected while winning is saved before, so that the log carries it. */
export async function sendMove({ card, to }: Move, { amount, confirm, ...added }: Closing): Promise<void> {
  const params = { id: card.id };
  if (amount !== undefined && amount !== card.amount) {
    await callContract(dealRecordContract.update, { params, body: { amount }, ifMatch: card.version });
  }
  await callContract(dealContract.changeStage, {
    params,
    body: { stageId: to.id, ...added },
    ...(confirm && { confirm }),
  });
}
