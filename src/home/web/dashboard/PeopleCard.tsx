import type { TableAnswer } from '../../../insights/model/answer.ts';
import { cellKey, cellName, Defined, DrillNumber, useFigure } from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  Explained,
  Link,
  SegmentedControl,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { rankPeople, type PersonRow } from './people-view.ts';
import { dashboardTexts } from './texts.ts';

type OpenPerson = (measure: 'deals.won' | 'deals.win_rate', row: PersonRow) => void;

type Props = {
  answer: TableAnswer | undefined;
  rankedBy: 'amount' | 'rate';
  onRankBy?: ((by: 'amount' | 'rate') => void) | undefined;
  onOpen: OpenPerson;
  /** So many are shown. */
  most?: number;
};

const cell = 'border-t border-line px-2 py-1.5 first:pl-4 last:pr-4';
const head = 'px-2 py-1.5 font-normal text-soft whitespace-nowrap first:pl-4 last:pr-4';

/** Who won what; a rate says how sure it is, and is not ranked on too little. */
export function PeopleCard({ answer, rankedBy, onRankBy, onOpen, most = 20 }: Props) {
  const t = useText(dashboardTexts);
  const segments = [
    { id: 'amount' as const, name: t('byAmount') },
    { id: 'rate' as const, name: t('byRate') },
  ];
  const switcher = onRankBy && (
    <SegmentedControl label={t('rankedBy')} segments={segments} value={rankedBy} onChange={onRankBy} />
  );
  const rows = answer && rankPeople(answer, rankedBy).slice(0, most);
  return (
    <Card title={<Defined name={t('people')} definition={t('credited')} />} actions={switcher} isFlush>
      {!rows && (
        <div className="px-4 pb-4">
          <SkeletonLines lines={6} />
        </div>
      )}
      {rows?.length === 0 && <EmptyState title={t('noResults')}>{null}</EmptyState>}
      {rows && rows.length > 0 && (
        <table className="mt-1 w-full border-collapse text-sm">
          <thead>
            <tr>
              <th scope="col" className={`${head} w-10 text-left`}>
                {t('rank')}
              </th>
              <th scope="col" className={`${head} text-left`}>
                {t('person')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('wonAmount')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('won')}
              </th>
              <th scope="col" className={`${head} text-right`}>
                {t('rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PersonLine key={cellKey(row.person)} row={row} most={rows[0]?.amount ?? 0} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function PersonLine({ row, most, onOpen }: { row: PersonRow; most: number; onOpen: OpenPerson }) {
  const t = useText(dashboardTexts);
  const { number } = useFormats();
  const { figure } = useFigure();
  const name = cellName(row.person, t('nobody'));
  return (
    <tr>
      <td className={`${cell} figures text-faint`}>{row.rank === null ? '' : number(row.rank)}</td>
      <th scope="row" className={`${cell} max-w-24 truncate text-left font-medium md:max-w-40`}>
        {row.person === null ? (
          name
        ) : (
          <Link href={`/people/${cellKey(row.person)}`} look="plain">
            {name}
          </Link>
        )}
      </th>
      <td className={`${cell} text-right`}>
        <span className="figures whitespace-nowrap">{figure('money', row.amount)}</span>
        <span aria-hidden className="mt-0.5 ml-auto block h-1 w-14 rounded-full bg-sunken md:w-20">
          <span
            className="ml-auto block h-full rounded-full bg-accent"
            style={{ width: `${most > 0 ? ((row.amount ?? 0) / most) * 100 : 0}%` }}
          />
        </span>
      </td>
      <td className={`${cell} text-right`}>
        <DrillNumber
          label={t('showCount', { name, count: number(row.won) })}
          isEmpty={row.won === 0}
          onPress={() => onOpen('deals.won', row)}
        >
          {number(row.won)}
        </DrillNumber>
      </td>
      <td className={`${cell} text-right`}>
        <Rate name={name} row={row} onPress={() => onOpen('deals.win_rate', row)} />
      </td>
    </tr>
  );
}

function Rate({ name, row, onPress }: { name: string; row: PersonRow; onPress: () => void }) {
  const t = useText(dashboardTexts);
  const { number, percent } = useFormats();
  const { interval, closed, isFew } = row;
  const range =
    interval &&
    t('interval', { low: percent(interval.low), high: percent(interval.high), count: number(closed) });
  return (
    <span className="inline-flex flex-col items-end">
      <DrillNumber
        label={t('showClosed', { name, count: number(closed) })}
        isEmpty={closed === 0}
        onPress={onPress}
      >
        {percent(row.rate)}
      </DrillNumber>
      {range && (
        <Explained
          text={isFew ? `${t('fewMeans')} ${range}` : range}
          className={`figures cursor-help rounded-sm text-xs whitespace-nowrap ${isFew ? 'text-warn' : 'text-faint'}`}
        >
          {isFew ? `${t('few')} n=${closed}` : `n=${closed}`}
        </Explained>
      )}
    </span>
  );
}
