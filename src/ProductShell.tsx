/** The shell around whoever is signed in: what the domains hand in, put in its place. */
import { NotebookPen } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useMatches, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { followChange } from './follow-change.ts';
import { accountFields } from './accounts/model/account-fields.ts';
import { CallsByClick, LetterAidsContext } from './activities/web/index.ts';
import { bellOfNumber } from './alerts/web/index.ts';
import { contactFields } from './accounts/model/contact-fields.ts';
import { productFields } from './catalog/model/product-fields.ts';
import { caseFields } from './service/model/case/case-fields.ts';
import { dealFields } from './deals/model/deal-fields.ts';
import { leadFields } from './leads/model/lead/lead-fields.ts';
import {
  FieldCataloguesContext,
  MeProvider,
  PersonAidsContext,
  SignInPage,
  signOut,
  type Me,
} from './identity/web/index.ts';
import { NumberActsContext, type NumberActsProps } from './insights/web/index.ts';
import { JottingDialog, jottingTitles, openJotting } from './jottings/web/index.ts';
import { forgetThisDevice, NotificationBell } from './notifications/web/index.ts';
import {
  AppShell,
  ConfirmDialog,
  LocaleProvider,
  onOutboxSent,
  onSessionLost,
  openOutbox,
  outboxEntries,
  outboxTexts,
  PointerSourcesContext,
  type QuickAct,
  type RouteEntry,
  useLabel,
  useOutbox,
  useSentence,
  useStream,
  useText,
} from './platform/web/index.ts';
import { commandsOf, createEntriesOf, meEntriesOf } from './product-menus.tsx';
import {
  letterAids,
  listTools,
  pointerSources,
  personAids,
  recordAids,
  recordPanels,
} from './product-pages.ts';
import { railOf } from './product-rail.ts';
import { numberToReport } from './reports/web/index.ts';
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

const catalogues = [dealFields, leadFields, accountFields, contactFields, productFields, caseFields];
const search = recordSearch(Object.fromEntries(catalogues.map(({ object, label }) => [object, label])));

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const client = useQueryClient();
  const label = useLabel();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const isFull = useMatches({ select: isFullFrame });
  const streamState = useStream((event) => followChange(client, event));
  useOutboxOf(me);
  const [isLeaving, setLeaving] = useState(false);
  const leaveNow = () => void forgetThisDevice().then(() => signOut(client));
  const leave = () => (outboxEntries().length > 0 ? setLeaving(true) : leaveNow());
  useEffect(() => onSessionLost(() => void client.invalidateQueries({ queryKey: ['me'] })), [client]);
  return (
    <LocaleProvider timeZone={me.organisation.timeZone} currency={me.organisation.currency}>
      <FieldCataloguesContext value={catalogues}>
        <PointerSourcesContext value={pointerSources}>
          <ListToolsContext value={listTools}>
            <RecordPanelsContext value={recordPanels}>
              <RecordAidsContext value={recordAids}>
                <PersonAidsContext value={personAids}>
                  <AppShell
                    entries={railOf(me)}
                    me={{ name: me.name, organisation: me.organisation.name }}
                    meEntries={meEntriesOf(label, leave)}
                    createEntries={createEntriesOf(me, label)}
                    commands={commandsOf(me, label)}
                    search={search}
                    notifications={<NotificationBell />}
                    quick={quickOf(me, label)}
                    streamState={streamState}
                    pathname={pathname}
                    isFull={isFull}
                  >
                    <LetterAidsContext value={letterAids}>
                      <NumberActsContext value={actsOfNumber}>
                        <CallsByClick>{children}</CallsByClick>
                      </NumberActsContext>
                    </LetterAidsContext>
                    {me.rights['task.create'] !== undefined && <JottingDialog />}
                    <UnsentDialog isOpen={isLeaving} onClose={() => setLeaving(false)} onLeave={leaveNow} />
                  </AppShell>
                </PersonAidsContext>
              </RecordAidsContext>
            </RecordPanelsContext>
          </ListToolsContext>
        </PointerSourcesContext>
      </FieldCataloguesContext>
    </LocaleProvider>
  );
}

/** A bell on each number; over its records the way onto a report, too. */
function actsOfNumber(number: NumberActsProps): ReactNode {
  return (
    <>
      {bellOfNumber(number)}
      {numberToReport(number)}
    </>
  );
}

function isFullFrame(matches: readonly { staticData: unknown }[]): boolean {
  return (matches.at(-1)?.staticData as Partial<RouteEntry> | undefined)?.frame === 'full';
}

/** Keeps and sends the writes of whoever is signed in; what arrived makes all that is shown stale. */
function useOutboxOf({ userId, organisation }: Me): void {
  const client = useQueryClient();
  const sentence = useSentence();
  const person = `${organisation.id}.${userId}`;
  const toSentence = useEffectEvent(sentence);
  useEffect(() => openOutbox(person, (problem) => toSentence(problem)), [person]);
  useEffect(() => onOutboxSent(() => void client.invalidateQueries()), [client]);
}

/** The phone's middle button: writing down what happened. */
function quickOf(me: Me, say: ReturnType<typeof useLabel>): QuickAct | undefined {
  if (me.rights['task.create'] === undefined) return undefined;
  return { name: say(jottingTitles.jotting), icon: NotebookPen, onPress: openJotting };
}

type Leaving = { isOpen: boolean; onClose: () => void; onLeave: () => void };

/** Signing out loses what was not sent: said before, not after. */
function UnsentDialog({ isOpen, onClose, onLeave }: Leaving) {
  const t = useText(outboxTexts);
  const count = useOutbox().length;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('unsentTitle', { count })}
      consequence={t('unsentText')}
      confirm={t('signOutAnyway')}
      onConfirm={onLeave}
      onClose={onClose}
    />
  );
}
