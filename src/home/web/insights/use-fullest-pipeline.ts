import type { Condition } from '../../../insights/model/question.ts';
import { cellKey, useTable } from '../../../insights/web/index.ts';
import { dealSubject } from './deal-subject.ts';

/** The pipeline that holds most of these deals; null when there are none, undefined until known. */
export function useFullestPipeline(filters: Condition[] = []): string | null | undefined {
  const { count, pipeline } = dealSubject;
  const { data } = useTable({
    measures: [count],
    dimensions: [pipeline],
    filters,
    sort: [{ by: count, desc: true }],
    limit: 1,
  });
  if (!data) return undefined;
  const [row] = data.rows;
  return row ? cellKey(row[0] ?? null) : null;
}
