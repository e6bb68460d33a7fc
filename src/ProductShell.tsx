/** The shell around whoever is signed in: what the domains hand in, put in its place. */
import { useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { followChange } from './follow-change.ts';
import { accountFields } from './accounts/model/account-fields.ts';
import { contactFields } from './accounts/model/contact-fields.ts';
import { productFields } from './catalog/model/product-fields.ts';
import { dealFields } from './deals/model/deal-fields.ts';
import { leadFields } from './leads/model/lead/lead-fields.ts';
import { FieldCataloguesContext, MeProvider, SignInPage, signOut, type Me } from './identity/web/index.ts';
import { NotificationBell } from './notifications/web/index.ts';
import {
  AppShell,
  LocaleProvider,
  onSessionLost,
  PointerSourcesContext,
  useLabel,
  useStream,
} from './platform/web/index.ts';
import {
  commandsOf,
  createEntriesOf,
  listTools,
  meEntriesOf,
  pointerSources,
  railOf,
  recordAids,
  recordPanels,
} from './product-pages.ts';
import {
  ListToolsContext,
  RecordAidsContext,
  RecordPanelsContext,
  recordSearch,
} from './records/web/index.ts';

export function ProductShell({ children }: { children: ReactNode }) {
  return (
    <MeProvider whenSignedOut={<SignInPage />}>{(me) => <SignedIn me={me}>{children}</SignedIn>}</MeProvider>
  );
}

const catalogues = [dealFields, leadFields, accountFields, contactFields, productFields];
const search = recordSearch(Object.fromEntries(catalogues.map(({ object, label }) => [object, label])));

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const client = useQueryClient();
  const label = useLabel();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const streamState = useStream((event) => followChange(client, event));
  useEffect(() => onSessionLost(() => void client.invalidateQueries({ queryKey: ['me'] })), [client]);
  return (
    <LocaleProvider timeZone={me.organisation.timeZone}>
      <FieldCataloguesContext value={catalogues}>
        <PointerSourcesContext value={pointerSources}>
          <ListToolsContext value={listTools}>
            <RecordPanelsContext value={recordPanels}>
              <RecordAidsContext value={recordAids}>
                <AppShell
                  entries={railOf(me)}
                  me={{ name: me.name, organisation: me.organisation.name }}
                  meEntries={meEntriesOf(label, () => void signOut(client))}
                  createEntries={createEntriesOf(me, label)}
                  commands={commandsOf(me, label)}
                  search={search}
                  notifications={<NotificationBell />}
                  streamState={streamState}
                  pathname={pathname}
                >
                  {children}
                </AppShell>
              </RecordAidsContext>
            </RecordPanelsContext>
          </ListToolsContext>
        </PointerSourcesContext>
      </FieldCataloguesContext>
    </LocaleProvider>
  );
}
