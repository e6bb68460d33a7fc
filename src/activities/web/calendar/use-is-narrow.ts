import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 767px)';

/** Whether the window is a phone's. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(narrow);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(narrow).matches,
  );
}
