import { useFreshNumbers, useMeasures } from '../../../../insights/web/index.ts';
import { useToday } from '../../../../platform/web/index.ts';
import { leadSubject } from '../lead-subject.ts';

/** Which measures of leads the asker has, once known; numbers follow what changes. */
export function useLeadMeasures() {
  const { measures } = useMeasures();
  useFreshNumbers(leadSubject.events);
  return {
    today: useToday(),
    isReady: measures.length > 0,
    may: (measure: string) => measures.some(({ id }) => id === measure),
  };
}
