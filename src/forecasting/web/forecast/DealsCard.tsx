import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  Button,
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Explained,
  keepFormer,
  Link,
  SkeletonLines,
  useFormats,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { categoryLabels } from '../../model/categories/category.ts';
import { mostPushes } from '../../model/change/waterfall.ts';
import { forecastContract, type WireForecastDeal } from '../../model/forecast/contract.ts';
import type { AskedNow } from './asked.ts';
import { CategoryPick } from './CategoryPick.tsx';
import type { Behind } from './ForecastPage.tsx';
import { forecastTexts } from './texts.ts';
import { useFen } from './use-fen.ts';

type Props = { asked: AskedNow; currency: string; behind: Behind; onOpen: (behind: Behind) => void };

const head = 'px-2 py-1.5 font-normal whitespace-nowrap text-soft text-left';
const cell = 'px-2 py-1.5 align-top max-md:inline-block max-md:py-0.5 max-md:pl-0 max-md:pr-3';

/** The deals behind the numbers above: of the category that was opened, or all of the period. */
export function DealsCard({ asked, currency, behind, onOpen }: Props) {
  const t = useText(forecastTexts);
  const label = useLabel();
  const { category, undated } = behind;
  const query = {
    ...asked.query,
    ...(category && { category }),
    ...(undated && { undated: 'true' as const }),
  };
  const { data, error } = useQuery({
    ...contractQuery(forecastContract.forecastDeals, { query }),
    ...keepFormer,
  });
  const about = undated ? t('undatedTitle') : category ? label(categoryLabels[category]) : t('all');
  return (
    <Card
      title={`${t('deals')} · ${about}`}
      actions={
        (category || undated) && (
          <Button size="small" variant="quiet" onPress={() => onOpen({})}>
            {t('all')}
          </Button>
        )
      }
      isFlush
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-8" />}
      {data?.items.length === 0 && <EmptyState title={t('noDeals')}>{null}</EmptyState>}
      {data && data.items.length > 0 && <Deals items={data.items} currency={currency} />}
      {data && data.total > data.items.length && (
        <p className="px-4 py-2 text-xs text-faint">
          {t('more', { shown: data.items.length, total: data.total })}
        </p>
      )}
    </Card>
  );
}

function Deals({ items, currency }: { items: readonly WireForecastDeal[]; currency: string }) {
  const t = useText(forecastTexts);
  const columns = (
    ['dealName', 'owner', 'stage', 'amount', 'closeOn', 'category', 'dealChance'] as const
  ).map((id) => ({ id, name: t(id) }));
  return (
    <div className="overflow-x-auto px-2 pb-2">
      <table className="w-full border-collapse text-sm">
        <thead className="max-md:hidden">
          <tr>
            {columns.map(({ id, name }) => (
              <th
                key={id}
                scope="col"
                className={`${head} ${id === 'amount' || id === 'dealChance' ? 'text-right' : ''}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((deal) => (
            <DealLine key={deal.id} deal={deal} currency={currency} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DealLine({ deal, currency }: { deal: WireForecastDeal; currency: string }) {
  const t = useText(forecastTexts);
  const { locale } = useLocale();
  const { percent } = useFormats();
  const fen = useFen(currency);
  return (
    <tr className="border-t border-line max-md:block max-md:px-2 max-md:py-2">
      <th scope="row" className={`${cell} text-left font-medium max-md:block`}>
        <Link href={`/deals/${deal.id}`}>{deal.name}</Link>
        {deal.account && <span className="block text-xs font-normal text-faint">{deal.account}</span>}
      </th>
      <td className={`${cell} text-soft`}>{deal.owner}</td>
      <td className={`${cell} text-soft`}>{(locale === 'en' && deal.stageEn) || deal.stage}</td>
      <td className={`${cell} figures text-right whitespace-nowrap max-md:text-left`}>
        {deal.amount === null ? <Badge tone="warn">{t('unpriced')}</Badge> : fen(deal.amount)}
      </td>
      <td className={`${cell} figures`}>
        <ExpectedOn deal={deal} />
      </td>
      <td className={cell}>
        <CategoryPick deal={deal} />
      </td>
      <td className={`${cell} figures text-right text-soft max-md:text-left`}>{percent(deal.chance)}</td>
    </tr>
  );
}

function ExpectedOn({ deal }: { deal: WireForecastDeal }) {
  const t = useText(forecastTexts);
  const { day } = useFormats();
  const pushes = t('pushes', { count: deal.pushes });
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-nowrap">
      {day(deal.closeOn, 'short')}
      {deal.isOverdue && <Badge tone="bad">{t('overdue')}</Badge>}
      {deal.pushes >= mostPushes && (
        <Explained text={t('notCredible')}>
          <Badge tone="warn">{pushes}</Badge>
        </Explained>
      )}
      {deal.pushes > 0 && deal.pushes < mostPushes && <span className="text-xs text-faint">{pushes}</span>}
    </span>
  );
}
