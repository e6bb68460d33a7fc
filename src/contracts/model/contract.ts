/** The endpoints of contracts: the kept record, and what is done with one as a whole. */
import { recordContract } from '../../records/model/record-contract.ts';
import { contractFields } from './contract-fields.ts';

export const contractRecordContract = recordContract({
  object: 'contract',
  path: '/contracts',
  catalogue: contractFields,
});
