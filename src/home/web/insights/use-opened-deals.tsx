import { useOpenedRecords } from '../../../insights/web/index.ts';
import { dealSubject } from './deal-subject.ts';

/** Opens the very deals behind a number of a page. */
export const useOpenedDeals = () => useOpenedRecords(() => dealSubject);
