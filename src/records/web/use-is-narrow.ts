import { useSyncExternalStore } from 'react';

const widths = { phone: '(max-width: 767px)', tablet: '(max-width: 1099px)' };

/** Is the page no wider than a phone's, or a tablet's? */
export function useIsNarrow(width: keyof typeof widths = 'phone'): boolean {
  const subscribe = (listener: () => void): (() => void) => {
    const media = matchMedia(widths[width]);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return useSyncExternalStore(subscribe, () => matchMedia(widths[width]).matches);
}
