/** Contracts as kept records: how one begins, and what of it stands fast on every path. */
import { standingRequest } from '../../approvals/server/index.ts';
import { refuse } from '../../platform/model/refusal.ts';
import type { Work } from '../../platform/server/index.ts';
import type { RecordKind, SavedRecord, StoredRecord, Values } from '../../records/server/index.ts';
import { contractFields } from '../model/contract-fields.ts';
import { lockedFields } from '../model/contract-state.ts';
import { contractRefusals } from '../model/refusals.ts';
import { faultOfTerms, settledTaxNumbers } from '../model/terms.ts';
import { begin } from './begin-contract.ts';
import { getContract, hasLines } from './contract-queries.ts';
import { settleMoney } from './settle-money.ts';

export const contractKind: RecordKind = {
  object: 'contract',
  table: 'contract',
  catalogue: contractFields,
  ownable: true,
  subtitle: 'number',
  searchedThrough: 'account',
  neverEmpty: ['name', 'number', 'amount', 'received', 'open_amount', 'state', 'created_at', 'updated_at'],
  whenEmptied: { amount: '0', renews: 'never' },
  hooks: {
    beforeCreate: begin,
    beforeUpdate: keepWhatStands,
    afterSave: followContract,
  },
};

/** Refuses what a contract in this state does not let go, amounts beside lines, wrong tax numbers and terms. */
async function keepWhatStands(work: Work, { id }: StoredRecord, values: Values): Promise<void> {
  if (values['special_terms'] === null) values['special_terms'] = false;
  const contract = await getContract(work, id);
  if ('currency' in values) values['currency'] ??= contract.currency;
  const isRunning = (await standingRequest(work, 'contract', id))?.outcome === 'running';
  const locked = lockedFields(isRunning ? 'in_approval' : contract.state);
  if (Object.keys(values).some((field) => locked.includes(field))) refuse(contractRefusals.settled);
  if ('amount' in values && (await hasLines(work, id))) refuse(contractRefusals.amountFromLines);
  Object.assign(values, settledTaxNumbers(values));
  const fault = faultOfTerms({ ...contract.terms, ...values });
  if (fault) refuse(fault);
}

async function followContract(work: Work, { id, act, before, values }: SavedRecord): Promise<void> {
  if (act === 'deleted' && before && (await getContract(work, id, 'any')).state !== 'draft')
    refuse(contractRefusals.onlyDraftsGo);
  if (act === 'updated' && ('amount' in values || 'delivered_on' in values)) await settleMoney(work, id);
}
