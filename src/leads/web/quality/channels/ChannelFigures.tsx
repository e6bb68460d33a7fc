import type { ReactNode } from 'react';
import { Defined, DrillNumber, useFigure, useMeasures } from '../../../../insights/web/index.ts';
import { useFormats, useLabel, useText } from '../../../../platform/web/index.ts';
import { LeadMaturityBadge } from '../LeadMaturityBadge.tsx';
import { RateFigure } from '../RateFigure.tsx';
import { qualityTexts } from '../texts.ts';
import type { ChannelRow } from './channel-rows.ts';
import { channelTexts } from './texts.ts';

/** With the channel's name. */
export const columnCount = 15;

const place = 'border-t border-line px-2 py-2 align-top whitespace-nowrap';
const cell = `${place} text-right`;
const head = 'px-2 py-2 font-normal whitespace-nowrap text-soft';

/** The columns with their short heads; the measure's own name and words stand behind each. */
const ratesAndCounts = [
  { id: 'leads.count', head: 'leads' },
  { id: 'leads.valid_rate', head: 'valid' },
  { id: 'leads.accepted_rate', head: 'accepted' },
  { id: 'leads.first_contact_minutes_median', head: 'contact' },
  { id: 'leads.first_contact_working_minutes_median', head: 'contactWorking' },
  { id: 'leads.deal_rate', head: 'dealRate' },
  { id: 'leads.won_rate', head: 'wonRate' },
  { id: 'leads.won_amount', head: 'wonAmount' },
] as const;
const spending = [
  { id: 'leads.cost', head: 'cost' },
  { id: 'leads.cost_per_lead', head: 'perLead' },
  { id: 'leads.cost_per_won', head: 'perWon' },
  { id: 'leads.roi', head: 'roi' },
] as const;

/** The heads of the columns, each with its definition. */
export function ChannelHeads({ hasCosts }: { hasCosts: boolean }) {
  const t = useText(channelTexts);
  const label = useLabel();
  const { measures } = useMeasures();
  const columns = [...ratesAndCounts, ...(hasCosts ? spending : [])];
  const words = (id: string) => {
    const measure = measures.find((one) => one.id === id);
    return measure && `${label(measure.label)}：${label(measure.definition)}`;
  };
  return (
    <tr>
      <th scope="col" className={`${head} sticky left-0 z-10 bg-surface pl-10 text-left`}>
        {t('channel')}
      </th>
      <th scope="col" className={`${head} text-left`}>
        {t('trend')}
      </th>
      {columns.map(({ id, head: name }) => (
        <th key={id} scope="col" className={`${head} text-right`}>
          <Defined name={t(name)} definition={words(id)} />
        </th>
      ))}
      <th scope="col" className={`${head} text-left`}>
        <Defined name={t('maturity')} definition={words('leads.maturity')} />
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
  const t = useText(channelTexts);
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
  const waited = (value: number | null, measure: string) => (
    <DrillNumber label={titled(measure).label} isEmpty={value === null} onPress={() => open(measure)}>
      {figure('minutes', value)}
    </DrillNumber>
  );
  return (
    <>
      <td data-name={t('trend')} className={`${place} text-left`}>
        {trend}
      </td>
      <td data-name={t('leads')} className={cell}>
        <DrillNumber
          label={titled('leads.count').label}
          isEmpty={row.count === 0}
          onPress={() => open('leads.count', row.count)}
        >
          {number(row.count)}
        </DrillNumber>
      </td>
      <td data-name={t('valid')} className={cell}>
        {rate(row.valid, 'leads.valid')}
      </td>
      <td data-name={t('accepted')} className={cell}>
        {rate(row.accepted, 'leads.accepted')}
      </td>
      <td data-name={t('contact')} className={cell}>
        {waited(row.minutes, 'leads.first_contact_minutes_median')}
      </td>
      <td data-name={t('contactWorking')} className={cell}>
        {waited(row.workingMinutes, 'leads.first_contact_working_minutes_median')}
      </td>
      <td data-name={t('dealRate')} className={cell}>
        {rate(row.deals, 'leads.deals')}
      </td>
      <td data-name={t('wonRate')} className={cell}>
        {rate(row.won, 'leads.won')}
      </td>
      <td data-name={t('wonAmount')} className={cell}>
        {amount(row.wonAmount, 'leads.won_amount')}
      </td>
      {hasCosts && (
        <>
          <td data-name={t('cost')} className={cell}>
            {amount(row.cost, 'leads.cost')}
          </td>
          <td data-name={t('perLead')} className={cell}>
            {amount(row.perLead, 'leads.cost_per_lead')}
          </td>
          <td data-name={t('perWon')} className={cell}>
            {amount(row.perWon, 'leads.cost_per_won')}
          </td>
          <td data-name={t('roi')} className={`${cell} figures`}>
            {figure('percent', row.roi)}
          </td>
        </>
      )}
      <td data-name={t('maturity')} className={`${place} text-left`}>
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
