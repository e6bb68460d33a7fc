/** The shell around whoever is signed in: what the domains hand in, put in its place. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { MeProvider, SignInPage, signOut, type Me } from './identity/web/index.ts';
import { NotificationBell } from './notifications/web/index.ts';
import { AppShell, onSessionLost, PointerSourcesContext, useLabel, useStream } from './platform/web/index.ts';
import { searchRecords } from './records/web/index.ts';
import { createEntriesOf, meEntriesOf, pointerSources, railOf, useCommands } from './product-pages.ts';
import { followChange } from './follow-change.ts';

export function ProductShell({ children }: { children: ReactNode }) {
  return <MeProvider whenSignedOut={<SignInPage />}>{(me) => <SignedIn me={me}>{children}</SignedIn>}</MeProvider>;
}

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const client = useQueryClient();
  const label = useLabel();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const streamState = useStream((event) => followChange(client, event));
  useEffect(() => onSessionLost(() => void client.invalidateQueries({ queryKey: ['me'] })), [client]);
  return (
    <PointerSourcesContext value={pointerSources}>
      <AppShell
        entries={railOf(me)}
        me={{ name: me.name, organisation: me.organisation.name, email: me.email }}
        meEntries={meEntriesOf(me, label, () => signOut(client))}
        createEntries={createEntriesOf(me, label)}
        commands={useCommands(me)}
        search={searchRecords}
        notifications={<NotificationBell />}
        streamState={streamState}
        pathname={pathname}
      >
        {children}
      </AppShell>
    </PointerSourcesContext>
  );
}
