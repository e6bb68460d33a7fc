import type { Condition } from '../../../../insights/model/question.ts';
import { conditionsOf, FilterChips, type ChosenFilter } from '../../../../insights/web/index.ts';
import { Checkbox, FilterBar, Select, useLabel, useText } from '../../../../platform/web/index.ts';
import type { Block, BlockOf } from '../../../model/blocks/block.ts';
import { sharedSplits, teamOf } from '../../../model/design/known-fields.ts';
import { useDesign } from '../design-context.ts';
import { designerTexts } from '../texts.ts';
import { useFilterNames } from './use-filter-names.ts';

type Asking = BlockOf<'kpi' | 'chart' | 'pivot' | 'records' | 'plug_in'>;

/** What numbers are narrowed by: the report's period on one of their days, its team, and values of their own. */
export function AskedProperties({ block, measures }: { block: Asking; measures: readonly string[] }) {
  const t = useText(designerTexts);
  const label = useLabel();
  const { catalogue, replace } = useDesign();
  const splits = sharedSplits(catalogue, measures);
  const days = splits.filter(({ kind }) => kind === 'day');
  const team = teamOf(catalogue, measures);
  const filters = useChosenFilters(block, measures[0] ?? '');
  const narrowed = (chosen: readonly ChosenFilter[]) =>
    replace({ ...block, filters: [...otherFilters(block), ...conditionsOf(chosen)] } as Block);
  return (
    <>
      {days.length > 0 && (
        <Select
          label={t('period')}
          isClearable
          placeholder={t('noPeriod')}
          options={days.map(({ id, label: name }) => ({ id, name: label(name) }))}
          value={block.period}
          onChange={(period) => replace({ ...block, period } as Block)}
        />
      )}
      {team && (
        <Checkbox
          label={t('team')}
          value={block.team !== null}
          onChange={(isOn) => replace({ ...block, team: isOn ? team : null } as Block)}
        />
      )}
      {measures[0] && (
        <div className="flex flex-col gap-1.5">
          <h3 className="text-sm font-medium">{t('narrowing')}</h3>
          <FilterBar>
            <FilterChips
              count={measures[0]}
              dimensions={splits.filter(({ kind }) => kind !== 'day' && kind !== 'money')}
              filters={filters}
              onChange={narrowed}
            />
          </FilterBar>
        </div>
      )}
    </>
  );
}

/** The values that a condition holds a dimension to; null of a condition of another kind. */
function valuesIn({ op, value }: Condition): (string | null)[] | null {
  if (op === 'in' && Array.isArray(value)) return value as (string | null)[];
  return op === 'is' && typeof value === 'string' ? [value] : null;
}

/** Conditions that were written otherwise stay as they are. */
function otherFilters({ filters }: Asking): Condition[] {
  return filters.filter((condition) => valuesIn(condition) === null);
}

/** The values that are chosen, by dimension, with what they are called. */
function useChosenFilters({ filters }: Asking, measure: string): ChosenFilter[] {
  const chosen = filters.filter((condition) => valuesIn(condition) !== null);
  const nameOf = useFilterNames(
    measure,
    chosen.map(({ field }) => field),
  );
  return chosen.map((condition) => ({
    field: condition.field,
    values: valuesIn(condition)!.map((id) => ({ id, name: nameOf(condition.field, id) })),
  }));
}
