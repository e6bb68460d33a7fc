import { wilson } from '../../../insights/model/statistics.ts';
import { numberOf, useFigure, useMeasures, useTable } from '../../../insights/web/index.ts';
import { periodOf } from '../../../platform/model/calendar.ts';
import { Card, Link, SkeletonLines, useFormats, useText, useToday } from '../../../platform/web/index.ts';
import { homeTexts } from './texts.ts';

/** The state of the business in sentences that can be read on a phone; where it is stuck a card of its own tells. At home it leads to the whole sheet. */
export function Cockpit({ isAtHome = false }: { isAtHome?: boolean }) {
  const t = useText(homeTexts);
  const sentences = useSentences();
  return (
    <Card
      title={t('cockpit')}
      actions={
        <span className="flex gap-4">
          {isAtHome && (
            <Link href="/cockpit" className="text-sm">
              {t('openCockpit')}
            </Link>
          )}
          <Link href="/insights" className="text-sm">
            {t('openDashboard')}
          </Link>
        </span>
      }
    >
      {sentences.length === 0 ? (
        <SkeletonLines lines={4} className="h-5" />
      ) : (
        <ul className="flex max-w-3xl flex-col gap-2 text-lg">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function useSentences(): string[] {
  const results = useResults();
  const inHand = useInHand();
  return [...results, ...inHand];
}

/** What the quarter brought so far, beside the whole quarter before. */
function useResults(): string[] {
  const t = useText(homeTexts);
  const { number, percent } = useFormats();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const hasAmounts = measures.some(({ id }) => id === 'deals.won_amount');
  const { from, to } = periodOf('quarter', useToday());
  const counts = ['deals.won', 'deals.lost'];
  const { data } = useTable(
    measures.length === 0
      ? null
      : {
          measures: hasAmounts ? [...counts, 'deals.won_amount'] : counts,
          filters: [{ field: 'deals.closed_on', op: 'between', value: [from, to] }],
          compare: 'previous_period',
        },
  );
  if (!data) return [];
  const won = numberOf(data, 'deals.won') ?? 0;
  const closed = won + (numberOf(data, 'deals.lost') ?? 0);
  const so = {
    count: number(won),
    amount: figure('money', numberOf(data, 'deals.won_amount')),
    beforeCount: number(numberOf(data, 'deals.won.previous') ?? 0),
    before: figure('money', numberOf(data, 'deals.won_amount.previous')),
  };
  const interval = wilson(won, closed);
  const range = interval && {
    closed: number(closed),
    rate: percent(won / closed),
    low: percent(interval.low),
    high: percent(interval.high),
  };
  return [
    hasAmounts ? t('wonSoFar', so) : t('wonSoFarCount', so),
    range ? t('rateNow', range) : t('noneClosed'),
  ];
}

function useInHand(): string[] {
  const t = useText(homeTexts);
  const { number } = useFormats();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const hasAmounts = measures.some(({ id }) => id === 'deals.open_amount');
  const { data } = useTable(
    measures.length === 0
      ? null
      : {
          measures: hasAmounts
            ? ['deals.open', 'deals.open_amount', 'deals.weighted_amount', 'deals.unpriced_open']
            : ['deals.open'],
        },
  );
  if (!data) return [];
  const count = number(numberOf(data, 'deals.open') ?? 0);
  const amount = figure('money', numberOf(data, 'deals.open_amount'));
  const weighted = figure('money', numberOf(data, 'deals.weighted_amount'));
  const unpriced = numberOf(data, 'deals.unpriced_open') ?? 0;
  return [
    hasAmounts ? t('inHand', { count, amount, weighted }) : t('inHandCount', { count }),
    ...(unpriced > 0 ? [t('unpriced', { count: unpriced })] : []),
  ];
}
