import { Checkbox, NumberField, useText } from '../../../../platform/web/index.ts';
import { digits, letters } from '../../../model/score/rules/lead-level.ts';
import type { Matrix } from '../../../model/score/rules/score-rules.ts';
import { LevelBadge } from '../LevelBadge.tsx';
import { faultsOf } from './drawn-rules.ts';
import { rangesOf } from './level-ranges.ts';
import type { DrawProps } from './RulesPart.tsx';
import { matrixTexts } from './texts.ts';

/** From how many points a lead is an A or a B, a 1 or a 2, and the nine levels that come of it. */
export function MatrixPart({ rules, mayDesign, onChange }: DrawProps) {
  const t = useText(matrixTexts);
  const faults = faultsOf(rules);
  const { caps, matrix } = rules;
  const setMatrix = (part: Partial<Matrix>): void => onChange({ ...rules, matrix: { ...matrix, ...part } });
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-soft">{t('intro')}</p>
      <div className="grid max-w-3xl gap-x-6 gap-y-3 md:grid-cols-2">
        <Thresholds
          names={[
            ['A', 'a'],
            ['B', 'b'],
          ]}
          matrix={matrix}
          error={faults.has('fitOrder') ? t('fitOrder', { most: caps.fit }) : null}
          isDisabled={!mayDesign}
          onPart={setMatrix}
        />
        <Thresholds
          names={[
            ['1', 'one'],
            ['2', 'two'],
          ]}
          matrix={matrix}
          error={faults.has('engagementOrder') ? t('engagementOrder', { most: caps.engagement }) : null}
          isDisabled={!mayDesign}
          onPart={setMatrix}
        />
      </div>
      <LevelGrid rules={rules} />
      <div className="flex max-w-3xl flex-col gap-1">
        <Checkbox
          label={t('learnedFit')}
          value={rules.learnedFit}
          onChange={(learnedFit) => onChange({ ...rules, learnedFit })}
          isDisabled={!mayDesign}
        />
        <span className="text-xs text-faint">{t('learnedFitHint')}</span>
      </div>
    </div>
  );
}

type ThresholdProps = {
  names: readonly (readonly [string, keyof Matrix])[];
  matrix: Matrix;
  error: string | null;
  isDisabled: boolean;
  onPart: (part: Partial<Matrix>) => void;
};

function Thresholds({ names, matrix, error, isDisabled, onPart }: ThresholdProps) {
  const t = useText(matrixTexts);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex gap-3">
        {names.map(([name, key]) => (
          <NumberField
            key={key}
            label={t('from', { name })}
            value={matrix[key]}
            onChange={(points) => onPart({ [key]: points ?? 1 })}
            min={1}
            max={100}
            unit={t('points')}
            isDisabled={isDisabled}
            className="w-32"
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </div>
  );
}

function LevelGrid({ rules }: Pick<DrawProps, 'rules'>) {
  const t = useText(matrixTexts);
  const { fit, engagement } = rangesOf(rules);
  const words = ({ from, to }: { from: number; to: number }): string => t('range', { from, to });
  return (
    <div className="overflow-x-auto">
      <table className="figures border-separate border-spacing-1 text-sm">
        <caption className="sr-only">{t('level')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('level')}</span>
            </th>
            {digits.map((digit, index) => (
              <th key={digit} scope="col" className="px-2 text-left font-normal text-faint">
                {digit} · {words(engagement[index]!)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map((letter, row) => (
            <tr key={letter}>
              <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap text-faint">
                {letter} · {words(fit[row]!)}
              </th>
              {digits.map((digit) => (
                <td key={digit} className="rounded-md bg-sunken px-3 py-2.5">
                  <LevelBadge level={`${letter}${digit}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
