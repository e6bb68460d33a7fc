import type { MeasureUnit } from '../../../insights/model/measure.ts';
import { useMeasures } from '../../../insights/web/index.ts';
import type { WatchSubject } from '../../model/watch/watch.ts';

/** In which unit the lines of a watch are drawn. */
export function useUnit(subject: WatchSubject): MeasureUnit {
  const { measures } = useMeasures();
  if (subject.about === 'funnel') return subject.what === 'count' ? 'count' : 'percent';
  if (subject.about === 'records') return 'count';
  return measures.find(({ id }) => id === subject.measure)?.unit ?? 'count';
}
