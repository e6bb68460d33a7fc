import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 767px) and (orientation: portrait)';

function follow(told: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
}

/** Is the window that of a phone held upright? */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(follow, () => matchMedia(narrow).matches);
}
