import { addDays } from '../../../platform/model/calendar.ts';
import {
  cellKey,
  numberOf,
  useFigure,
  useMeasures,
  useTable,
  type TableQuestion,
} from '../../../insights/web/index.ts';
import { Card, useText, useToday } from '../../../platform/web/index.ts';
import { useMe } from '../../../identity/web/index.ts';
import { nextBestTexts } from './texts.ts';

const days = 90;

const told = [
  { id: 'choices', measure: 'next_best.count', unit: 'count' },
  { id: 'talked', measure: 'next_best.talked', unit: 'count' },
  { id: 'wins', measure: 'next_best.won', unit: 'count' },
  { id: 'wonAmount', measure: 'next_best.won_amount', unit: 'money' },
] as const;

/** What came of one's own choices on the list: acted on beside put aside. */
export function EffectCard() {
  const t = useText(nextBestTexts);
  const { figure: shown } = useFigure();
  const me = useMe();
  const today = useToday();
  const { measures } = useMeasures();
  const figures = told.filter(({ measure }) => measures.some(({ id }) => id === measure));
  const question: TableQuestion = {
    measures: figures.map(({ measure }) => measure),
    dimensions: ['next_best.choice'],
    filters: [
      { field: 'next_best.person', op: 'is', value: me.userId },
      { field: 'next_best.chosen_on', op: 'between', value: [addDays(today, -days), addDays(today, 1)] },
    ],
  };
  const { data } = useTable(figures.length > 0 ? question : null);
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t('effect')}>
      <p className="pb-2 text-sm text-soft">{t('effectWhat')}</p>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-faint">
            <th scope="col" className="sr-only">
              {t('choice')}
            </th>
            {figures.map(({ id }) => (
              <th key={id} scope="col" className="py-1.5 text-right font-normal">
                {t(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(([choice], row) => (
            <tr key={cellKey(choice!)} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-medium">
                {t(cellKey(choice!) === 'dismissed' ? 'aside' : 'acted')}
              </th>
              {figures.map(({ id, measure, unit }) => (
                <td key={id} className="figures py-1.5 text-right">
                  {shown(unit, numberOf(data, measure, row))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
