import { recordContract } from '../../../records/model/record-contract.ts';
import { leadFields } from './lead-fields.ts';

/** What a lead has as a kept record. */
export const leadRecordContract = recordContract({ object: 'lead', path: '/leads', catalogue: leadFields });
