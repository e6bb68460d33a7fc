import { useSyncExternalStore } from 'react';
import type { Screen } from '../../model/document.ts';

const wide = '(min-width: 1024px)';
const middle = '(min-width: 640px)';

function follow(told: () => void): () => void {
  const queries = [wide, middle].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', told);
  return () => queries.forEach((query) => query.removeEventListener('change', told));
}

/** The screen a report is laid out for now. */
export function useScreen(): Screen {
  return useSyncExternalStore(follow, () =>
    matchMedia(wide).matches ? 'desktop' : matchMedia(middle).matches ? 'tablet' : 'phone',
  );
}
