import { Ellipsis, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Label } from '../../../platform/model/label.ts';
import {
  Button,
  classNames,
  IconButton,
  Menu,
  type MenuEntry,
  notify,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { SavedView } from '../../model/contract.ts';
import { isSameList, type ListState, plainList, readListState } from '../list/list-state.ts';
import type { OpenCatalogue } from '../record-type.ts';
import { listTexts, viewTexts } from '../texts.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useViews } from './use-views.ts';
import { useNoun } from '../use-noun.ts';

/** A list every reader has: one of the questions of the day. */
export type SystemView = { id: string; name: Label; list: Partial<Omit<ListState, 'view' | 'isBin'>> };

type Props = {
  catalogue: OpenCatalogue;
  systemViews: readonly SystemView[];
  state: ListState;
  onChoose: (state: ListState) => void;
};

/** The lists worth keeping: all, the questions of the day, mine and those shared with me. */
export function ViewBar({ catalogue, systemViews, state, onChoose }: Props) {
  const t = useText({ ...listTexts, ...viewTexts });
  const label = useLabel();
  const noun = useNoun();
  const { views, ...writes } = useViews(catalogue.object);
  const [asks, setAsks] = useState<'save' | 'rename' | null>(null);
  const current = views.find((view) => view.id === state.view);
  const system = systemViews.find((view) => view.id === state.view);
  const saved = current
    ? readListState(current.state)
    : system
      ? { ...plainList, ...system.list }
      : plainList;
  const isChanged = !isSameList(saved, state);
  const begin = (list: Partial<ListState>, view: string | null): void =>
    onChoose({ ...plainList, ...list, view });

  const keep = async (name: string, shared: boolean): Promise<void> => {
    const view =
      asks === 'rename' && current
        ? await writes.change(current, { name, shared })
        : await writes.create(name, shared, state);
    setAsks(null);
    if (!view) return;
    notify({ title: t('saved', { name }), tone: 'good' });
    if (asks === 'save') onChoose({ ...state, view: view.id });
  };

  return (
    <div className="flex min-w-0 items-end gap-2 border-b border-line">
      <nav
        aria-label={t('views')}
        className="-mb-px flex min-w-0 gap-4 overflow-x-auto [scrollbar-width:none]"
      >
        <ViewTab
          name={t('all', { name: noun(catalogue.plural) })}
          isHere={!current && !system && !state.isBin}
          onPress={() => begin({}, null)}
        />
        {systemViews.map((view) => (
          <ViewTab
            key={view.id}
            name={label(view.name)}
            isHere={view.id === system?.id}
            onPress={() => begin(view.list, view.id)}
          />
        ))}
        {views.map((view) => (
          <ViewTab
            key={view.id}
            name={view.name}
            mark={view.shared && <Users aria-label={t('shared')} size={12} />}
            isHere={view.id === current?.id}
            onPress={() => begin(readListState(view.state), view.id)}
          />
        ))}
      </nav>
      <ViewTools
        current={current?.mine ? current : undefined}
        isChanged={isChanged}
        state={state}
        writes={writes}
        onAsk={setAsks}
        onRemoved={() => begin({}, null)}
      />
      {asks && (
        <SaveViewDialog
          name={asks === 'rename' ? (current?.name ?? '') : ''}
          shared={asks === 'rename' && (current?.shared ?? false)}
          onSave={keep}
          onClose={() => setAsks(null)}
        />
      )}
    </div>
  );
}

type ToolsProps = {
  /** The view in sight, when it is the reader's own. */
  current: SavedView | undefined;
  isChanged: boolean;
  state: ListState;
  writes: Omit<ReturnType<typeof useViews>, 'views'>;
  onAsk: (ask: 'save' | 'rename') => void;
  onRemoved: () => void;
};

function ViewTools({ current, isChanged, state, writes, onAsk, onRemoved }: ToolsProps) {
  const t = useText(viewTexts);
  return (
    <span className="ml-auto flex shrink-0 items-center gap-1 pb-1">
      {isChanged && current && (
        <Button size="small" variant="quiet" onPress={() => void writes.change(current, { list: state })}>
          {t('saveChanges', { name: current.name })}
        </Button>
      )}
      {isChanged && (
        <Button size="small" variant="quiet" onPress={() => onAsk('save')}>
          {t('save')}
        </Button>
      )}
      {current && (
        <ViewMenu view={current} writes={writes} onRename={() => onAsk('rename')} onRemoved={onRemoved} />
      )}
    </span>
  );
}

type TabProps = { name: string; mark?: ReactNode; isHere: boolean; onPress: () => void };

function ViewTab({ name, mark, isHere, onPress }: TabProps) {
  return (
    <AriaButton
      onPress={onPress}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(
        'flex h-9 shrink-0 cursor-pointer items-center gap-1.5 border-b-2 text-sm whitespace-nowrap',
        isHere ? 'border-accent font-medium text-ink' : 'border-transparent text-soft data-hovered:text-ink',
      )}
    >
      {name}
      {mark}
    </AriaButton>
  );
}

type ViewMenuProps = {
  view: SavedView;
  writes: Pick<ReturnType<typeof useViews>, 'change' | 'remove'>;
  onRename: () => void;
  onRemoved: () => void;
};

function ViewMenu({ view, writes, onRename, onRemoved }: ViewMenuProps) {
  const t = useText(viewTexts);
  const remove = async (): Promise<void> => {
    await writes.remove(view);
    notify({ title: t('removed', { name: view.name }) });
    onRemoved();
  };
  const entries: MenuEntry[] = [
    { id: 'rename', name: t('rename'), onAction: onRename },
    {
      id: 'share',
      name: t(view.shared ? 'unshare' : 'share'),
      onAction: () => void writes.change(view, { shared: !view.shared }),
    },
    'separator',
    { id: 'remove', name: t('remove'), isDanger: true, onAction: () => void remove() },
  ];
  return (
    <Menu
      label={t('actions')}
      placement="bottom end"
      trigger={<IconButton size="small" label={t('actions')} icon={<Ellipsis aria-hidden size={16} />} />}
      entries={entries}
    />
  );
}
