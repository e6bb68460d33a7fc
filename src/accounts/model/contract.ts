import { recordContract } from '../../records/model/record-contract.ts';
import { accountFields } from './account-fields.ts';
import { contactFields } from './contact-fields.ts';

export const accountContract = recordContract({
  object: 'account',
  path: '/accounts',
  catalogue: accountFields,
});
export const contactContract = recordContract({
  object: 'contact',
  path: '/contacts',
  catalogue: contactFields,
});
