import { useQueries } from '@tanstack/react-query';
import { use } from 'react';
import { PointerSourcesContext } from '../../../platform/web/index.ts';
import type { Condition } from '../../model/filter.ts';
import { pointerNameKey } from '../pointer-source.ts';
import type { OpenField } from '../record-type.ts';
import { pointedObject, valuesOf } from './condition-words.ts';

/** The names behind the ids in these conditions, asked for once each. */
export function usePointerNames(fields: readonly OpenField[], conditions: readonly Condition[]) {
  const sources = use(PointerSourcesContext);
  const wanted = conditions.flatMap((condition) => {
    const field = fields.find((one) => one.id === condition.field);
    const object = field && pointedObject(field);
    return object ? valuesOf(condition).map((id) => ({ object, id: String(id) })) : [];
  });
  const names = useQueries({
    queries: wanted.map(({ object, id }) => ({
      queryKey: pointerNameKey(object, id),
      queryFn: ({ signal }: { signal: AbortSignal }) => sources[object]?.nameOf?.(id, signal) ?? null,
      staleTime: 300_000,
    })),
  });
  return (id: string): string | undefined => {
    const place = wanted.findIndex((one) => one.id === id);
    return names[place]?.data ?? undefined;
  };
}
