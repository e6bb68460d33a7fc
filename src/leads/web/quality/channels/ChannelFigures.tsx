import type { ReactNode } from 'react';
import { Defined, DrillNumber, useFigure, useMeasures } from '../../../../insights/web/index.ts';
import { useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import { LeadMaturityBadge } from '../LeadMaturityBadge.tsx';
import { RateFigure } from '../RateFigure.tsx';
import { qualityTexts } from '../texts.ts';
import type { ChannelRow } from './channel-rows.ts';
import { channelTexts } from './texts.ts';

/** With the channel's name. */
export const columnCount = 14;

const cell = 'border-t border-line px-3 py-2 text-right align-top whitespace-nowrap';
const head = 'px-3 py-2 font-normal whitespace-nowrap text-soft';

const ratesAndCounts = [
  'leads.count',
  'leads.valid_rate',
  'leads.accepted_rate',
  'leads.first_contact_minutes_median',
  'leads.deal_rate',
  'leads.won_rate',
  'leads.won_amount',
];
const spending = ['leads.cost', 'leads.cost_per_lead', 'leads.cost_per_won', 'leads.roi'];

/** The heads of the columns, each with its definition. */
export function ChannelHeads({ hasCosts }: { hasCosts: boolean }) {
  const t = useText(channelTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  const shown = [...ratesAndCounts, ...(hasCosts ? spending : [])].flatMap(
    (id) => measures.find((measure) => measure.id === id) ?? [],
  );
  return (
    <tr>
      <th scope="col" className={`${head} sticky left-0 z-10 bg-surface pl-10 text-left`}>
        {t('channel')}
      </th>
      <th scope="col" className={`${head} text-left`}>
        {t('trend')}
      </th>
      {shown.map((measure) => (
        <th key={measure.id} scope="col" className={`${head} text-right`}>
          <Defined name={label(measure.label)} definition={label(measure.definition)} />
        </th>
      ))}
      <th scope="col" className={`${head} text-left`}>
        {label(measures.find(({ id }) => id === 'leads.maturity')?.label ?? { zh: '', en: '' })}
      </th>
    </tr>
  );
}

type Props = {
  row: ChannelRow;
  name: string;
  hasCosts: boolean;
  trend: ReactNode;
  onPress: (name: string, measure: string, shown?: number) => void;
};

/** The figures of one channel; each opens its leads. */
export function ChannelFigures({ row, name, hasCosts, trend, onPress }: Props) {
  const { number } = useFormats();
  const { figure } = useFigure();
  const titled = useTitles(name);
  const open = (measure: string, shown?: number) => onPress(titled(measure).title, measure, shown);
  const rate = (hits: number, measure: string) => (
    <RateFigure hits={hits} of={row.count} label={titled(measure).label} onPress={() => open(measure)} />
  );
  const amount = (value: number | null, measure: string) => (
    <DrillNumber label={titled(measure).label} isEmpty={value === null} onPress={() => open(measure)}>
      {figure('money', value)}
    </DrillNumber>
  );
  return (
    <>
      <td className={`${cell} text-left`}>{trend}</td>
      <td className={cell}>
        <DrillNumber
          label={titled('leads.count').label}
          isEmpty={row.count === 0}
          onPress={() => open('leads.count', row.count)}
        >
          {number(row.count)}
        </DrillNumber>
      </td>
      <td className={cell}>{rate(row.valid, 'leads.valid')}</td>
      <td className={cell}>{rate(row.accepted, 'leads.accepted')}</td>
      <td className={cell}>
        <DrillNumber
          label={titled('leads.first_contact_minutes_median').label}
          isEmpty={row.minutes === null}
          onPress={() => open('leads.first_contact_minutes_median')}
        >
          {figure('minutes', row.minutes)}
        </DrillNumber>
      </td>
      <td className={cell}>{rate(row.deals, 'leads.deals')}</td>
      <td className={cell}>{rate(row.won, 'leads.won')}</td>
      <td className={cell}>{amount(row.wonAmount, 'leads.won_amount')}</td>
      {hasCosts && (
        <>
          <td className={cell}>{amount(row.cost, 'leads.cost')}</td>
          <td className={cell}>{amount(row.perLead, 'leads.cost_per_lead')}</td>
          <td className={cell}>{amount(row.perWon, 'leads.cost_per_won')}</td>
          <td className={`${cell} figures`}>{figure('percent', row.roi)}</td>
        </>
      )}
      <td className={`${cell} text-left`}>
        <LeadMaturityBadge share={row.maturity} />
      </td>
    </>
  );
}

/** What an opened number is called, and what pressing it opens. */
function useTitles(name: string): (measure: string) => { title: string; label: string } {
  const t = useText(qualityTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  return (id) => {
    const found = measures.find((measure) => measure.id === id);
    const measure = found ? label(found.label) : id;
    return { title: `${name} · ${measure}`, label: t('show', { name, measure }) };
  };
}
