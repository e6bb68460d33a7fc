import { Card, MoneyField, NumberField, SegmentedControl, useText } from '../../../platform/web/index.ts';
import { usualLimits, type SegmentRules } from '../../model/segments/segment-rules.ts';
import { segmentTexts } from './texts.ts';

type Props = { rules: SegmentRules; onPart: (change: Partial<SegmentRules>) => void };

/** The window, the classes by value and the scores that the conditions of tiers ask for. */
export function ScoringCard({ rules, onPart }: Props) {
  const t = useText(segmentTexts);
  const { abc, rfm } = rules;
  const change = (part: Partial<SegmentRules['abc']>): void => onPart({ abc: { ...abc, ...part } });
  return (
    <Card title={t('scoring')}>
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 md:grid-cols-3">
          <NumberField
            label={t('months')}
            value={rules.months}
            min={1}
            max={120}
            unit={t('monthsUnit')}
            onChange={(months) => onPart({ months: months ?? 0 })}
          />
          <NumberField
            label={t('abcA')}
            value={abc.a}
            min={1}
            max={99}
            unit="%"
            onChange={(a) => change({ a: a ?? 0 })}
          />
          <NumberField
            label={t('abcB')}
            value={abc.b}
            min={2}
            max={100}
            unit="%"
            onChange={(b) => change({ b: b ?? 0 })}
            error={abc.a >= abc.b ? t('risingLimits') : null}
          />
        </div>
        <p className="text-xs text-faint">{t('abcHint', abc)}</p>
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-sm">{t('rfm')}</span>
          <SegmentedControl
            label={t('rfm')}
            segments={[
              { id: 'quantiles', name: t('quantiles') },
              { id: 'limits', name: t('ownLimits') },
            ]}
            value={rfm.by}
            onChange={(by) => onPart({ rfm: by === 'quantiles' ? { by } : firstLimits() })}
          />
          {rfm.by === 'quantiles' && <span className="text-xs text-faint">{t('quantilesHint')}</span>}
        </div>
        {rfm.by === 'limits' && <Limits limits={rfm} onChange={(next) => onPart({ rfm: next })} />}
      </div>
    </Card>
  );
}

type Limited = Extract<SegmentRules['rfm'], { by: 'limits' }>;

function firstLimits(): Limited {
  const { recencyDays, deals, amount } = usualLimits;
  return { by: 'limits', recencyDays: [...recencyDays], deals: [...deals], amount: [...amount] };
}

function Limits({ limits, onChange }: { limits: Limited; onChange: (limits: Limited) => void }) {
  const t = useText(segmentTexts);
  const put = <V,>(values: readonly V[], place: number, value: V): V[] => values.with(place, value);
  return (
    <div className="flex flex-col gap-3">
      {(['recencyDays', 'deals'] as const).map((key) => {
        const name = t(key === 'deals' ? 'dealsLimits' : 'recencyLimits');
        return (
          <Row key={key} name={name}>
            {limits[key].map((value, place) => (
              <NumberField
                // oxlint-disable-next-line react/no-array-index-key -- four limits in their places
                key={place}
                label={t('limit', { what: name.slice(0, 1), number: place + 1 })}
                hideLabel
                value={value}
                min={1}
                max={100_000}
                unit={t(key === 'deals' ? 'deals' : 'days')}
                onChange={(next) => onChange({ ...limits, [key]: put(limits[key], place, next ?? 0) })}
              />
            ))}
          </Row>
        );
      })}
      <Row name={t('amountLimits')}>
        {limits.amount.map((value, place) => (
          <MoneyField
            // oxlint-disable-next-line react/no-array-index-key -- four limits in their places
            key={place}
            label={t('limit', { what: 'M', number: place + 1 })}
            hideLabel
            value={value}
            onChange={(next) => onChange({ ...limits, amount: put(limits.amount, place, next ?? '') })}
          />
        ))}
      </Row>
    </div>
  );
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div role="group" aria-label={name} className="flex flex-col gap-1">
      <span className="text-sm text-soft">{name}</span>
      <div className="grid grid-cols-2 gap-2 md:grid-cols-4">{children}</div>
    </div>
  );
}
