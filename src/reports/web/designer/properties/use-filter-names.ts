import { useQueries } from '@tanstack/react-query';
import { insightsContract } from '../../../../insights/model/contract.ts';
import type { TableAnswer } from '../../../../insights/model/answer.ts';
import { cellKey, cellName, useAsking } from '../../../../insights/web/index.ts';
import { contractKey } from '../../../../platform/web/index.ts';

const mostValues = 200;

/** What the values of these dimensions are called, among those that the measure has. */
export function useFilterNames(measure: string, fields: readonly string[]) {
  const asking = useAsking();
  const asked = useQueries({
    queries: fields.map((field) => {
      const question = {
        measures: [measure],
        dimensions: [field],
        sort: [{ by: measure, desc: true }],
        limit: mostValues,
      };
      return {
        queryKey: [...contractKey(insightsContract.ask, { body: question }), asking.whose],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          asking.ask(question, signal) as Promise<TableAnswer>,
      };
    }),
  });
  return (field: string, id: string | null): string => {
    const rows = asked[fields.indexOf(field)]?.data?.rows ?? [];
    const cell = rows.find(([value]) => (value === null ? id === null : cellKey(value!) === id))?.[0];
    return cell === undefined ? '…' : cellName(cell, '–');
  };
}
