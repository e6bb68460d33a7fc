import { ToggleButton } from 'react-aria-components';
import { FilterBar, useAddressQuery, useText } from '../../../../platform/web/index.ts';
import type { Condition } from '../../../../records/model/filter.ts';
import {
  Conditions,
  filterInAddress,
  isOnlyMine,
  onlyMine,
  SearchBox,
  useCatalogue,
} from '../../../../records/web/index.ts';
import { boardTexts } from './texts.ts';

type Props = { conditions: readonly Condition[]; search: string };

/** The board says these itself. */
const shownAnyway: ReadonlySet<string> = new Set(['status', 'name', 'priority']);

/** What narrows the board; it stays in the address. */
export function LeadBoardFilters({ conditions, search }: Props) {
  const t = useText(boardTexts);
  const [, change] = useAddressQuery();
  const { catalogue } = useCatalogue('lead');
  const fields = catalogue?.fields.filter((field) => !shownAnyway.has(field.id)) ?? [];
  const isMine = isOnlyMine(conditions);
  const isFiltered = conditions.length > 0 || search !== '';
  const take = (next: readonly Condition[]): void => change(filterInAddress(next), true);
  return (
    <FilterBar onClearAll={isFiltered ? () => change({ filter: undefined, q: undefined }) : undefined}>
      <SearchBox label={t('search')} value={search} onChange={(q) => change({ q: q || undefined }, true)} />
      <ToggleButton
        isSelected={isMine}
        onChange={(wanted) => take(onlyMine(conditions, wanted))}
        className="h-7 cursor-pointer rounded-md border border-line bg-surface px-2 text-sm text-soft data-hovered:text-ink data-selected:border-accent/40 data-selected:bg-accent-soft data-selected:font-medium data-selected:text-accent"
      >
        {t('mine')}
      </ToggleButton>
      <Conditions
        fields={fields}
        conditions={isMine ? onlyMine(conditions, false) : conditions}
        onChange={(next) => take(isMine ? onlyMine(next, true) : next)}
      />
    </FilterBar>
  );
}
