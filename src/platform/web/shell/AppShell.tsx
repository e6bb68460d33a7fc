import { CloudOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { StreamState } from '../api/stream.ts';
import { OutboxLine } from '../outbox/OutboxLine.tsx';
import { useText } from '../texts.ts';
import { classNames } from '../ui/class-names.ts';
import { NewVersionLine } from '../worker/NewVersionLine.tsx';
import { type Command, CommandPalette, type FoundRecord, usePaletteKeys } from '../ui/CommandPalette.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import type { QuickAct, RailEntry } from './entries.ts';
import { PhoneBar } from './PhoneBar.tsx';
import { Rail } from './Rail.tsx';
import { shellTexts } from './texts.ts';
import { type Me, TopBar } from './TopBar.tsx';

export type AppShellProps = {
  entries: readonly RailEntry[];
  me: Me;
  meEntries: readonly MenuEntry[];
  createEntries: readonly MenuEntry[];
  commands: readonly Command[];
  search: (text: string, signal: AbortSignal) => Promise<readonly FoundRecord[]>;
  notifications?: ReactNode;
  /** In the middle of the phone's bar. */
  quick?: QuickAct | undefined;
  /** A line over the page: demo company, trial, maintenance. */
  banner?: ReactNode;
  streamState: StreamState;
  pathname: string;
  /** The page fills the window. */
  isFull?: boolean;
  children: ReactNode;
};

/** The frame around every page. It is given what to show and knows no domain. */
export function AppShell(props: AppShellProps) {
  const { entries, pathname, me, banner, streamState, isFull = false, children, ...given } = props;
  const t = useText(shellTexts);
  const [isSearching, setSearching] = useState(false);
  usePaletteKeys(() => setSearching(true));
  return (
    <div className="flex h-dvh print:h-auto">
      <a href="#content" className="skip-link rounded-md bg-accent px-3 py-1.5 text-on-accent">
        {t('skip')}
      </a>
      {!isFull && <Rail entries={entries} pathname={pathname} organisation={me.organisation} />}
      <div className="flex min-w-0 flex-1 flex-col">
        {banner}
        {!isFull && (
          <TopBar
            me={me}
            meEntries={given.meEntries}
            createEntries={given.createEntries}
            notifications={given.notifications}
            onSearch={() => setSearching(true)}
          />
        )}
        {streamState === 'offline' && <OfflineLine />}
        <NewVersionLine />
        <OutboxLine />
        <main
          id="content"
          tabIndex={-1}
          data-scroll-restoration-id="content"
          className={classNames(
            'flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto outline-none print:overflow-visible',
            !isFull && 'max-md:mb-[calc(57px+env(safe-area-inset-bottom))]',
          )}
        >
          {children}
        </main>
      </div>
      {!isFull && <PhoneBar entries={entries} pathname={pathname} quick={given.quick} />}
      <CommandPalette
        isOpen={isSearching}
        onOpenChange={setSearching}
        commands={given.commands}
        search={given.search}
      />
    </div>
  );
}

function OfflineLine() {
  const t = useText(shellTexts);
  return (
    <output className="flex items-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn md:px-6">
      <CloudOff aria-hidden size={16} className="shrink-0" />
      {t('offline')}
    </output>
  );
}
