/** Papers of a contract among its files. */
import { keepMadeFile } from '../../../activities/server/index.ts';
import type { Work } from '../../../platform/server/index.ts';
import { lockContract } from '../lock-contract.ts';
import { makePaper } from './make-paper.ts';

/**
 * Makes the paper and keeps it: the same contract made again in the same format is the next version of its file. Refuses
 * as makePaper does, and as forbidden a contract that the asker may not change.
 */
export async function keepPaper(
  work: Work,
  dataDir: string,
  contractId: string,
  wanted: { templateId: string; format: 'docx' | 'pdf' },
): Promise<{ fileId: string; version: number }> {
  const { name, content } = await makePaper(work, dataDir, contractId, wanted);
  const { row } = await lockContract(work, contractId);
  const about = { object: 'contract', id: contractId, accountId: row.account_id };
  const kept = await keepMadeFile(work, dataDir, about, { name, content });
  work.record({
    type: 'contract.paper-made',
    object: 'contract',
    recordId: contractId,
    payload: { ...wanted, ...kept, dealId: row.deal_id, accountId: row.account_id },
  });
  return kept;
}
