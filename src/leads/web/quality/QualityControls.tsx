import type { ReactNode } from 'react';
import { FilterChips, useDimensions, WindowChip, type ChosenFilter } from '../../../insights/web/index.ts';
import { Checkbox, Explained, FilterBar, useFormats, useText } from '../../../platform/web/index.ts';
import { leadSubject } from './lead-subject.ts';
import { usualWindow, type QualityState } from './quality-state.ts';
import { qualityTexts } from './texts.ts';
import type { Maturity } from './use-maturity.ts';

type Props = {
  state: QualityState;
  onChange: (change: Partial<QualityState>) => void;
  /** Undefined where maturity says nothing. */
  maturity?: Maturity | null | undefined;
  windowName?: string;
  tools?: ReactNode;
  children?: ReactNode;
};

/** When leads came, whether they are mature, and what they are narrowed to. */
export function QualityControls({ state, onChange, maturity, windowName, tools, children }: Props) {
  const t = useText(qualityTexts);
  return (
    <FilterBar tools={tools}>
      <WindowChip
        name={windowName ?? t('came')}
        value={state.window}
        usual={usualWindow}
        mayBeAll
        onChange={(window) => onChange({ window })}
      />
      {children}
      <FilterChips
        count={leadSubject.count}
        dimensions={useDimensions(leadSubject)}
        filters={state.filters}
        onChange={(filters: readonly ChosenFilter[]) => onChange({ filters })}
      />
      {maturity !== undefined && <MatureSwitch {...{ state, onChange, maturity }} />}
    </FilterBar>
  );
}

type SwitchProps = Pick<Props, 'state' | 'onChange'> & { maturity: Maturity | null };

function MatureSwitch({ state, onChange, maturity }: SwitchProps) {
  const t = useText(qualityTexts);
  const { day, number } = useFormats();
  const means = maturity
    ? t('matureMeans', { day: day(maturity.before), days: number(maturity.days) })
    : t('tooNewToTell');
  return (
    <span className="inline-flex h-7 items-center gap-1 px-1">
      <Checkbox
        label={t('matureOnly')}
        value={state.mature && maturity !== null}
        isDisabled={maturity === null}
        onChange={(mature) => onChange({ mature })}
      />
      <Explained text={means} className="cursor-help rounded-sm text-xs text-faint">
        ⓘ<span className="sr-only">{means}</span>
      </Explained>
    </span>
  );
}
