/** The shell around whoever is signed in: what the domains hand in, put in its place. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { MeProvider, SignInPage, signOut, type Me } from './identity/web/index.ts';
import { NotificationBell } from './notifications/web/index.ts';
import { AppShell, onSessionLost, useLabel, useStream } from './platform/web/index.ts';

import { meEntriesOf, railOf } from './product-pages.ts';
import { followChange } from './follow-change.ts';

export function ProductShell({ children }: { children: ReactNode }) {
  return (
    <MeProvider whenSignedOut={<SignInPage />}>{(me) => <SignedIn me={me}>{children}</SignedIn>}</MeProvider>
  );
}

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const client = useQueryClient();
  const label = useLabel();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const streamState = useStream((event) => followChange(client, event));
  useEffect(() => onSessionLost(() => void client.invalidateQueries({ queryKey: ['me'] })), [client]);
  return (
    <AppShell
      entries={railOf(me)}
      me={{ name: me.name, organisation: me.organisation.name }}
      meEntries={meEntriesOf(me, label, () => void signOut(client))}
      createEntries={[]}
      commands={[]}
      search={async () => []}
      notifications={<NotificationBell />}
      streamState={streamState}
      pathname={pathname}
    >
      {children}
    </AppShell>
  );
}
