import { Keyboard } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { FilterBar, IconButton, Menu, Button, useText } from '../../../platform/web/index.ts';
import {
  Conditions,
  filterInAddress,
  isOnlyMine,
  onlyMine,
  SearchBox,
  useCatalogue,
} from '../../../records/web/index.ts';
import type { BoardState, Lanes } from './board-address.ts';
import { boardTexts } from './texts.ts';

type Props = { state: BoardState; isOnPhone: boolean; onChange: (change: Record<string, unknown>) => void };

/** The board says these itself. */
const shownAnyway: ReadonlySet<string> = new Set(['stage', 'pipeline', 'outcome', 'name']);

/** What narrows the board, and how it is grouped. */
export function BoardFilters({ state, isOnPhone, onChange }: Props) {
  const t = useText(boardTexts);
  const { catalogue } = useCatalogue('deal');
  const fields = catalogue?.fields.filter((field) => !shownAnyway.has(field.id)) ?? [];
  const isMine = isOnlyMine(state.conditions);
  const isFiltered = state.conditions.length > 0 || state.search !== '';
  const take = (conditions: BoardState['conditions']): void => onChange(filterInAddress(conditions));
  return (
    <FilterBar
      onClearAll={isFiltered ? () => onChange({ filter: undefined, q: undefined }) : undefined}
      tools={
        isOnPhone ? undefined : (
          <Tools lanes={state.lanes} onLanes={(lanes) => onChange({ lanes: lanes ?? undefined })} />
        )
      }
    >
      <SearchBox
        label={t('search')}
        value={state.search}
        onChange={(search) => onChange({ q: search || undefined })}
      />
      <ToggleButton
        isSelected={isMine}
        onChange={(wanted) => take(onlyMine(state.conditions, wanted))}
        className="h-7 cursor-pointer rounded-md border border-line bg-surface px-2 text-sm text-soft data-hovered:text-ink data-selected:border-accent/40 data-selected:bg-accent-soft data-selected:font-medium data-selected:text-accent"
      >
        {t('mine')}
      </ToggleButton>
      <Conditions
        fields={fields}
        conditions={isMine ? onlyMine(state.conditions, false) : state.conditions}
        onChange={(conditions) => take(isMine ? onlyMine(conditions, true) : conditions)}
      />
    </FilterBar>
  );
}

function Tools({ lanes, onLanes }: { lanes: Lanes | null; onLanes: (lanes: Lanes | null) => void }) {
  const t = useText(boardTexts);
  const names = { none: t('noGroup'), owner: t('byOwner'), team: t('byTeam') };
  const entries = ([null, 'owner', 'team'] as const).map((id) => ({
    id: id ?? 'none',
    name: names[id ?? 'none'],
    isChosen: lanes === id,
    onAction: () => onLanes(id),
  }));
  return (
    <>
      <Menu
        label={t('group')}
        placement="bottom end"
        entries={entries}
        trigger={
          <Button variant="quiet" size="small">
            {t('groupedBy', { how: names[lanes ?? 'none'] })}
          </Button>
        }
      />
      <IconButton
        size="small"
        label={t('keysHint')}
        icon={<Keyboard aria-hidden size={16} />}
        tooltipPlacement="left"
      />
    </>
  );
}
