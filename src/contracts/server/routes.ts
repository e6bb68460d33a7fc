import type { UseCases, Work } from '../../platform/server/index.ts';
import { recordUseCases } from '../../records/server/index.ts';
import type { contractWorkContract } from '../model/work-contract.ts';
import { contractKind } from './contract-kind.ts';
import { amendContract, contractFromDeal } from './draft-contract.ts';
import { contractFromQuote } from './contract-from-quote.ts';
import { readStanding } from './read-standing.ts';
import { addReceipt, reverseReceipt } from './receipts.ts';
import { registerTotals } from './register-totals.ts';
import { saveRules, showRules } from './save-rules.ts';
import { setLines } from './set-lines.ts';
import { setPlan } from './set-plan.ts';
import {
  redraftContract,
  sendContract,
  signContract,
  submitContract,
  terminateContract,
} from './take-step.ts';

export const contractRecordUseCases = recordUseCases(contractKind);

/** Does it, and answers how the contract stands then. */
async function then(work: Work, id: string, done: Promise<void>) {
  await done;
  return readStanding(work, id);
}

export const contractWorkUseCases: UseCases<typeof contractWorkContract> = {
  standing: (work, { params }) => readStanding(work, params.id),
  setLines: (work, { params, body }) => then(work, params.id, setLines(work, params.id, body)),
  setPlan: (work, { params, body }) => then(work, params.id, setPlan(work, params.id, body)),
  addReceipt: (work, { params, body }) => then(work, params.id, addReceipt(work, params.id, body)),
  reverseReceipt: (work, { params, body }) =>
    then(work, params.id, reverseReceipt(work, params.id, params.receiptId, body.note)),
  submit: (work, { params }) => then(work, params.id, submitContract(work, params.id)),
  redraft: (work, { params }) => then(work, params.id, redraftContract(work, params.id)),
  send: (work, { params }) => then(work, params.id, sendContract(work, params.id)),
  sign: (work, { params, body }) => then(work, params.id, signContract(work, params.id, body)),
  terminate: (work, { params, body }) => then(work, params.id, terminateContract(work, params.id, body)),
  amend: (work, { params }) => amendContract(work, params.id),
  fromDeal: (work, { params }) => contractFromDeal(work, params.id),
  fromQuote: (work, { params }) => contractFromQuote(work, params.id),
  totals: (work, { query }) => registerTotals(work, query),
  readRules: showRules,
  saveRules: (work, { body }) => saveRules(work, body.rules, body.version),
};
