/** What can be measured and by what, with the definitions that stand behind every number. */
import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import type { MeasureCatalogue } from '../../model/answer.ts';
import { insightsContract } from '../../model/contract.ts';
import type { InsightSubject } from '../subject.ts';

export type CatalogueMeasure = MeasureCatalogue['measures'][number];
export type CatalogueDimension = MeasureCatalogue['dimensions'][number];

const chosenKinds = new Set(['reference', 'select', 'text']);

/** The catalogue of the asker; empty until it is there. */
export function useMeasures(): MeasureCatalogue {
  const { data } = useQuery({ ...contractQuery(insightsContract.listMeasures), staleTime: 10 * 60_000 });
  return data ?? { measures: [], dimensions: [] };
}

/** The measure of that id, once known and if the asker may use it. */
export function useMeasure(id: string): CatalogueMeasure | undefined {
  return useMeasures().measures.find((measure) => measure.id === id);
}

/** What the subject may be split and narrowed by, in its order. */
export function useDimensions({ dimensions, ownDimensions }: InsightSubject): CatalogueDimension[] {
  const { dimensions: known } = useMeasures();
  const offered = dimensions.flatMap((id) => known.find((dimension) => dimension.id === id) ?? []);
  const own = known.filter(({ id, kind }) => id.startsWith(ownDimensions) && chosenKinds.has(kind));
  return [...offered, ...own];
}
