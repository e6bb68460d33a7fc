import { useFreshNumbers, useMeasures } from '../../../insights/web/index.ts';
import { useAddressQuery, useToday } from '../../../platform/web/index.ts';
import { leadSubject } from './lead-subject.ts';
import { leadConditions, readQualityState, writeQualityState, type QualityState } from './quality-state.ts';
import { useMaturity } from './use-maturity.ts';

/** What a page of lead insights stands on: its state, the conditions it means, and which measures the asker has. */
export function useQuality() {
  const [query, changeAddress] = useAddressQuery();
  const today = useToday();
  const state = readQualityState(query);
  const maturity = useMaturity();
  const { measures } = useMeasures();
  useFreshNumbers(leadSubject.events);
  const matureBefore = state.mature ? (maturity?.before ?? null) : null;
  return {
    state,
    today,
    maturity,
    /** False until the measures, and the maturity where it is asked for, are known. */
    isReady: measures.length > 0 && (!state.mature || maturity !== undefined),
    conditions: leadConditions(state, today, matureBefore),
    may: (measure: string) => measures.some(({ id }) => id === measure),
    change: (change: Partial<QualityState>) => changeAddress(writeQualityState(state, change)),
  };
}
