import { FilterBar, SegmentedControl, useLabel, useText } from '../../../platform/web/index.ts';
import { AsOfChip } from '../controls/AsOfChip.tsx';
import { ChoiceChip, type Choice } from '../controls/ChoiceChip.tsx';
import { FilterChips } from '../controls/FilterChips.tsx';
import { WindowChip } from '../controls/WindowChip.tsx';
import { useDimensions } from '../measure/use-measures.ts';
import type { InsightSubject } from '../subject.ts';
import {
  comparisonsOf,
  funnelModes,
  usualWindow,
  type ComparedTo,
  type FunnelState,
} from './funnel-state.ts';
import { funnelTexts } from './texts.ts';

type Props = {
  subject: InsightSubject;
  state: FunnelState;
  onChange: (change: Partial<FunnelState>) => void;
  pipelines: readonly Choice[];
  /** Amounts are offered to those who may read them. */
  hasAmounts: boolean;
};

/** How the funnel counts, and what its present way of counting means. */
export function FunnelModes({ state, onChange }: Pick<Props, 'state' | 'onChange'>) {
  const t = useText(funnelTexts);
  return (
    <div className="flex flex-col gap-2">
      <div className="overflow-x-auto">
        <SegmentedControl
          label={t('mode')}
          segments={funnelModes.map((id) => ({ id, name: t(id) }))}
          value={state.mode}
          onChange={(mode) => onChange({ mode })}
        />
      </div>
      <p className="max-w-3xl text-sm text-soft">{t(`${state.mode}Means`)}</p>
    </div>
  );
}

/** What the funnel looks at: pipeline, window, filters, split, comparison, time machine. */
export function FunnelControls({ subject, state, onChange, pipelines, hasAmounts }: Props) {
  const t = useText(funnelTexts);
  const label = useLabel();
  const dimensions = useDimensions(subject);
  const splits = dimensions.map(({ id, label: name }) => ({ id, name: label(name) }));
  const comparisons = comparisonsOf(state).map((id) => ({ id, name: t(id) }));
  return (
    <FilterBar tools={<FunnelWeigh state={state} onChange={onChange} hasAmounts={hasAmounts} />}>
      {pipelines.length > 1 && (
        <ChoiceChip
          name={t('pipeline')}
          choices={pipelines}
          value={state.pipeline}
          onChange={(pipeline) => onChange({ pipeline })}
        />
      )}
      <WindowChip
        name={state.mode === 'flow' ? t('movedIn') : t('cohort')}
        value={state.window}
        usual={usualWindow(state.mode)}
        onChange={(window) => onChange({ window })}
        mayBeAll
      />
      <ChoiceChip
        name={t('split')}
        choices={splits}
        value={state.split}
        onChange={(split) => onChange({ split })}
        onClear={() => onChange({ split: null })}
      />
      {comparisons.length > 0 && (
        <ChoiceChip
          name={t('compare')}
          choices={comparisons}
          value={state.compare}
          onChange={(compare) => onChange({ compare: compare as ComparedTo })}
          onClear={() => onChange({ compare: null })}
        />
      )}
      <AsOfChip value={state.asOf} onChange={(asOf) => onChange({ asOf })} />
      <FilterChips
        count={subject.count}
        dimensions={dimensions}
        filters={state.filters}
        onChange={(filters) => onChange({ filters })}
      />
    </FilterBar>
  );
}

function FunnelWeigh({ state, onChange, hasAmounts }: Pick<Props, 'state' | 'onChange' | 'hasAmounts'>) {
  const t = useText(funnelTexts);
  const shapes = [
    { id: 'table' as const, name: t('asTable') },
    { id: 'funnels' as const, name: t('asFunnels') },
  ];
  const weighs = [
    { id: 'count' as const, name: t('byCount') },
    { id: 'amount' as const, name: t('byAmount') },
  ];
  return (
    <>
      {state.split && state.mode !== 'flow' && (
        <span className="max-md:hidden">
          <SegmentedControl
            label={t('shape')}
            segments={shapes}
            value={state.shape}
            onChange={(shape) => onChange({ shape })}
          />
        </span>
      )}
      {hasAmounts && (
        <SegmentedControl
          label={t('weigh')}
          segments={weighs}
          value={state.weigh}
          onChange={(weigh) => onChange({ weigh })}
        />
      )}
    </>
  );
}
