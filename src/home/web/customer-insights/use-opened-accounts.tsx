import { useOpenedRecords } from '../../../insights/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { accountSubject } from './account-subject.tsx';

/** Opens the very accounts, or deals, behind a number of the page. */
export const useOpenedAccounts = () =>
  useOpenedRecords((measure) => (measure.startsWith('deals.') ? dealSubject : accountSubject));
