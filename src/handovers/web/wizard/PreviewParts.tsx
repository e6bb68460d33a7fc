import { TriangleAlert } from 'lucide-react';
import {
  Avatar,
  Badge,
  Card,
  Select,
  Stat,
  useFormats,
  useLabel,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { industryOptions } from '../../../accounts/model/options.ts';
import { Unpriced } from '../../../insights/web/index.ts';
import type { HandOverPreview, WireReceiver, WireUnit } from '../../model/contract.ts';
import type { HandOverObject } from '../../model/hand-over.ts';
import { handOverTexts, wizardTexts } from '../texts.ts';

/** Of these some are open and others closed. */
const hasEnd: ReadonlySet<HandOverObject> = new Set([
  'lead',
  'deal',
  'quote',
  'contract',
  'delivery',
  'case',
]);

/** How much of each kind moves. */
export function Kinds({ kinds }: { kinds: HandOverPreview['kinds'] }) {
  const t = useText(wizardTexts);
  const words = useText(handOverTexts);
  const { number, money } = useFormats();
  return (
    <Card>
      <div className="flex flex-wrap gap-x-10 gap-y-3">
        {kinds.map(({ object, count, open, openAmount, unpriced }) => (
          <Stat
            key={object}
            name={words(object)}
            value={number(count)}
            note={
              hasEnd.has(object) && (
                <>
                  {[t('openOf', { count: number(open) }), openAmount && money(openAmount)]
                    .filter(Boolean)
                    .join(' · ')}{' '}
                  <Unpriced count={unpriced} />
                </>
              )
            }
          />
        ))}
      </div>
      <p className="mt-3 text-sm text-soft">{t('kept')}</p>
    </Card>
  );
}

/** What each receives, beside what he holds already. */
export function Receivers({ receivers }: { receivers: readonly WireReceiver[] }) {
  const t = useText(wizardTexts);
  const words = useText(handOverTexts);
  const { number, money } = useFormats();
  return (
    <Card title={words('to')}>
      <ul className="divide-y divide-line">
        {receivers.map(({ id, name, team, records, openAmount, unpriced, holds, isOverLimit, leadLimit }) => (
          <li key={id} className="figures flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
            <span className="flex min-w-0 flex-1 basis-40 items-center gap-2">
              <Avatar name={name} size="small" showName />
              <span className="truncate text-faint">{team}</span>
            </span>
            <span>{words('records', { count: number(records) })}</span>
            {openAmount && <span>{money(openAmount)}</span>}
            <Unpriced count={unpriced} />
            <span className="text-faint">
              {t('holdsNow', { accounts: number(holds.account), deals: number(holds.deal) })}
            </span>
            {isOverLimit && (
              <Badge tone="warn" icon={<TriangleAlert aria-hidden size={12} />}>
                {t('overLimit', { limit: leadLimit ?? 0 })}
              </Badge>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type UnitsProps = {
  preview: HandOverPreview;
  people: readonly Option[];
  onPick: (unitId: string, userId: string | null) => void;
};

/** What moves together, and to whom; another receiver can be picked for each. */
export function Units({ preview: { units, unitsTotal }, people, onPick }: UnitsProps) {
  const t = useText(wizardTexts);
  const options = [...people.map(({ id, name }) => ({ id, name })), { id: 'stays', name: t('stays') }];
  return (
    <Card title={t('unit')}>
      {unitsTotal > units.length && (
        <p className="mb-2 text-sm text-faint">
          {t('unitsShown', { count: unitsTotal, shown: units.length })}
        </p>
      )}
      <ul className="divide-y divide-line">
        {units.map((unit) => (
          <UnitRow key={unit.id} unit={unit} options={options} onPick={onPick} />
        ))}
      </ul>
    </Card>
  );
}

type RowProps = { unit: WireUnit; options: readonly Option[]; onPick: UnitsProps['onPick'] };

function UnitRow({ unit, options, onPick }: RowProps) {
  const t = useText(wizardTexts);
  const words = useText(handOverTexts);
  const label = useLabel();
  const { money } = useFormats();
  const { id, name, region, industry, counts, openAmount, unpriced, warnings, to } = unit;
  const sector = industryOptions.find(({ value }) => value === industry);
  const traits = [region, sector && label(sector.label)].filter(Boolean).join(' · ');
  const parts = counts.map(({ object, count }) => t('countOf', { name: words(object), count }));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2">
      <span className="min-w-0 flex-1 basis-56">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {warnings.map((warning) => (
            <Badge key={warning} tone="warn">
              {t(warning)}
            </Badge>
          ))}
        </span>
        <span className="figures block text-sm text-faint">
          {[traits, parts.join(t('separator'))].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="figures flex flex-col text-sm md:w-32 md:items-end">
        {openAmount && money(openAmount)}
        <Unpriced count={unpriced} />
      </span>
      <Select
        label={`${t('goesTo')}：${name}`}
        hideLabel
        className="w-36"
        options={options}
        value={to ?? 'stays'}
        onChange={(next) => onPick(id, next === 'stays' ? null : next)}
      />
    </li>
  );
}

/** What does not move, and why. */
export function Staying({ staying }: { staying: HandOverPreview['staying'] }) {
  const t = useText(wizardTexts);
  const label = useLabel();
  const { number } = useFormats();
  if (staying.length === 0) return null;
  return (
    <Card title={t('staying')}>
      <ul className="flex flex-col gap-1.5 text-sm">
        {staying.map(({ why, label: reason, count, examples }) => (
          <li key={why} className="flex flex-wrap items-baseline gap-x-2">
            <span className="figures font-medium">{number(count)}</span>
            <span>{label(reason)}</span>
            <span className="min-w-0 text-faint">
              {t('examples', { names: examples.join(t('separator')) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
