import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { LocaleProvider } from '../locale/LocaleProvider.tsx';
import { followPreferences } from '../preferences.ts';

type Props = { queryClient: QueryClient; timeZone?: string | undefined; children: ReactNode };

/** What every page stands on: the reader's language, the theme, the memory of the server's answers. */
export function Providers({ queryClient, timeZone, children }: Props) {
  useEffect(followPreferences, []);
  return (
    <QueryClientProvider client={queryClient}>
      <LocaleProvider timeZone={timeZone}>{children}</LocaleProvider>
    </QueryClientProvider>
  );
}
