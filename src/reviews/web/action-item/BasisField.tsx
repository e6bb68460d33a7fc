import { useMeasures } from '../../../insights/web/index.ts';
import { Select, useFormats, useLabel, useText, useToday } from '../../../platform/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import type { AskedFigure } from '../../model/action-item/figure.ts';
import { knownFigures } from './known-figures.ts';
import { itemTexts } from './texts.ts';

type Props = {
  /** Comes with the item and stays. */
  known?: AskedFigure | undefined;
  value: AskedFigure | null;
  onChange: (value: AskedFigure | null) => void;
};

/** The number an item rests on: the one looked at, or one chosen in the last 90 days. */
export function BasisField({ known, value, onChange }: Props) {
  const t = useText(itemTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  const tomorrow = useToday(1);
  const offered = knownFigures.flatMap(({ measure, dayField }) => {
    const found = measures.find(({ id }) => id === measure);
    return found ? [{ id: measure, name: label(found.label), dayField }] : [];
  });
  if (known) return <KnownBasis figure={known} />;
  const choose = (measure: string | null): void => {
    const chosen = offered.find(({ id }) => id === measure);
    if (!chosen) return onChange(null);
    const { dayField } = chosen;
    const days = dayField ? { from: addDays(tomorrow, -90), to: tomorrow } : { from: null, to: null };
    onChange({ measure: chosen.id, filters: [], dayField, ...days, about: '' });
  };
  return (
    <Select
      label={t('basis')}
      placeholder={t('noBasis')}
      isClearable
      options={offered.map(({ id, name, dayField }) => ({
        id,
        name: `${name}（${t(dayField ? 'last90' : 'asItStands')}）`,
      }))}
      value={value?.measure ?? null}
      onChange={choose}
    />
  );
}

function KnownBasis({ figure }: { figure: AskedFigure }) {
  const t = useText(itemTexts);
  const label = useLabel();
  const { day } = useFormats();
  const measure = useMeasures().measures.find(({ id }) => id === figure.measure);
  const { about, from, to } = figure;
  const days = from && to ? t('stoodIn', { from: day(from), to: day(addDays(to, -1)) }) : t('asItStands');
  return (
    <div className="flex flex-col gap-1">
      <span className="text-sm text-soft">{t('basis')}</span>
      <span className="rounded-md bg-sunken px-2 py-1.5 text-sm">
        {[measure && label(measure.label), about, days].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
