import { lazy, Suspense } from 'react';
import type { AskedList } from '../../../records/web/index.ts';

const RegisterTotals = lazy(async () => ({ default: (await import('./RegisterTotals.tsx')).RegisterTotals }));

/** What the contracts of a list come to, beside its columns. */
export function totalsTool({ query }: AskedList) {
  return (
    <Suspense>
      <RegisterTotals filter={query.filter} search={query.search} />
    </Suspense>
  );
}
