import { Search } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { Label } from '../../model/label.ts';
import { useLabel, useText } from '../texts.ts';
import { focusFirst } from './FieldFrame.tsx';
import { KeyboardHint } from './KeyboardHint.tsx';
import { uiTexts } from './texts.ts';
import { useOptionSearch } from './use-option-search.ts';

export type Command = {
  id: string;
  name: string;
  icon?: ReactNode;
  /** Other words it is found by: pinyin, the English name. */
  words?: string;
  keys?: string;
  href?: string;
  onAction?: () => void;
};

export type FoundRecord = {
  id: string;
  name: string;
  detail?: string | undefined;
  /** What kind of record it is. */
  kind?: Label | undefined;
  href: string;
  icon?: ReactNode;
};

type Props = {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  commands: readonly Command[];
  /** Searches records on the server; without words, those touched lately. */
  search: (text: string, signal: AbortSignal) => Promise<readonly FoundRecord[]>;
};

const mostCommands = 8;

/** Opens the palette with Ctrl K or ⌘ K wherever the focus is. */
export function usePaletteKeys(open: () => void): void {
  const opens = useEffectEvent(open);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      opens();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Go to, create, act: one line to type in, records and commands below. */
export function CommandPalette({ isOpen, onOpenChange, commands, search }: Props) {
  const t = useText(uiTexts);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-3 md:pt-[12dvh]"
    >
      <Modal className="animate-float w-full max-w-150 overflow-hidden rounded-lg bg-raised shadow-float">
        <Dialog aria-label={t('palette')} className="flex max-h-[70dvh] flex-col outline-none">
          <Finder commands={commands} search={search} close={() => onOpenChange(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ commands, search, close }: Pick<Props, 'commands' | 'search'> & { close: () => void }) {
  const t = useText(uiTexts);
  const [typed, setTyped] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const asked = typed.trim();
  const { options: found, isSearching } = useOptionSearch(search, asked, true);
  const matching = commands
    .filter((command) => contains(`${command.name} ${command.words ?? ''}`, asked))
    .slice(0, mostCommands);
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField
        aria-label={t('palette')}
        {...focusFirst}
        className="flex items-center gap-2.5 border-b border-line px-4"
      >
        <Search aria-hidden size={18} className="shrink-0 text-faint" />
        <Input
          placeholder={t('paletteHint')}
          className="h-12 w-full bg-transparent text-lg outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        <KeyboardHint keys="Esc" />
      </SearchField>
      <Menu
        aria-label={t('palette')}
        className="min-h-0 flex-1 overflow-auto p-1.5 outline-none"
        onAction={close}
        renderEmptyState={() => (
          <p className="px-3 py-6 text-center text-faint">{isSearching ? t('loading') : t('noMatches')}</p>
        )}
      >
        {found.length > 0 && (
          <Entries
            title={t(asked ? 'paletteFound' : 'paletteRecent')}
            entries={found.map((one) => ({ ...one, id: `record-${one.id}` }))}
          />
        )}
        {matching.length > 0 && <Entries title={t('paletteCommands')} entries={matching} />}
      </Menu>
    </Autocomplete>
  );
}

type Entry = Command & Pick<FoundRecord, 'detail' | 'kind'>;

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const label = useLabel();
  return (
    <MenuSection>
      <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-faint">{title}</Header>
      <Collection items={entries}>
        {(entry) => (
          <MenuItem
            id={entry.id}
            textValue={entry.name}
            {...(entry.href && { href: entry.href })}
            {...(entry.onAction && { onAction: entry.onAction })}
            className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1 outline-none data-focused:bg-hover"
          >
            {entry.icon && <span className="shrink-0 text-faint">{entry.icon}</span>}
            <span className="min-w-0 truncate">{entry.name}</span>
            {entry.detail && (
              <span className="min-w-0 flex-1 truncate text-sm text-faint">{entry.detail}</span>
            )}
            {entry.kind && (
              <span className="ml-auto shrink-0 pl-2 text-xs text-faint">{label(entry.kind)}</span>
            )}
            {entry.keys && <Keyboard className="ml-auto font-sans text-xs text-faint">{entry.keys}</Keyboard>}
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  );
}
