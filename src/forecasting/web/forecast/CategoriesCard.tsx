import { Defined, DrillNumber, Unpriced } from '../../../insights/web/index.ts';
import { Card, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import {
  categoryLabels,
  forecastCategories,
  type ForecastCategory,
} from '../../model/categories/category.ts';
import type { WireForecast } from '../../model/forecast/contract.ts';
import type { Behind } from './ForecastPage.tsx';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type Props = { forecast: WireForecast; behind: Behind; onOpen: (behind: Behind) => void };

/** The surest first. */
const order = forecastCategories.toReversed();

/** Each category by itself and added up; a click shows its deals below. */
export function CategoriesCard({ forecast, behind, onOpen }: Props) {
  const t = useText(forecastTexts);
  const fen = useFen(forecast.currency);
  const { number } = useFormats();
  const { undated } = forecast;
  const sums = (['commitForecast', 'bestCaseForecast', 'openPipeline'] as const).map((id) => ({
    id,
    means: t(`${id}Means`),
    amount: fen(forecast[id]),
  }));
  return (
    <Card title={<Defined name={t('categories')} definition={t('categoriesMeans')} />}>
      <ul className="grid grid-cols-2 gap-2 md:grid-cols-5">
        {order.map((category) => (
          <Category
            key={category}
            category={category}
            forecast={forecast}
            isChosen={behind.category === category}
            onOpen={() => onOpen({ category })}
          />
        ))}
      </ul>
      <dl className="figures flex flex-wrap gap-x-6 gap-y-1 pt-3 text-sm">
        {sums.map(({ id, means, amount }) => (
          <div key={id} className="flex gap-2">
            <dt className="text-soft">
              <Defined name={t(id)} definition={means} />
            </dt>
            <dd className="font-medium">{amount}</dd>
          </div>
        ))}
      </dl>
      {undated.count > 0 && (
        <p className="pt-2 text-sm text-soft">
          <DrillNumber label={t('undatedTitle')} onPress={() => onOpen({ undated: true })}>
            {t('undated', { count: number(undated.count), amount: fen(undated.amount) })}
          </DrillNumber>
        </p>
      )}
    </Card>
  );
}

type CategoryProps = {
  category: ForecastCategory;
  forecast: WireForecast;
  isChosen: boolean;
  onOpen: () => void;
};

function Category({ category, forecast, isChosen, onOpen }: CategoryProps) {
  const t = useText(forecastTexts);
  const label = useLabel();
  const { number } = useFormats();
  const fen = useFen(forecast.currency);
  const sum = forecast.categories[category]!;
  const name = label(categoryLabels[category]);
  return (
    <li
      className={`flex flex-col gap-0.5 rounded-md border px-3 py-2 ${isChosen ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <span className="text-sm text-soft">{name}</span>
      <DrillNumber
        label={`${name} ${fen(sum.amount)}`}
        onPress={onOpen}
        className="self-start text-lg font-semibold"
      >
        {fen(sum.amount)}
      </DrillNumber>
      <span className="figures flex items-center gap-2 text-xs text-faint">
        {t('dealsCount', { count: number(sum.count) })}
        <Unpriced count={sum.unpriced} />
      </span>
    </li>
  );
}
