import { addDays } from '../../../platform/model/calendar.ts';
import { cellKey, useTable, type TableQuestion } from '../../../insights/web/index.ts';
import { Card, useFormats, useText, useToday } from '../../../platform/web/index.ts';
import { useMe } from '../../../identity/web/index.ts';
import { nextBestTexts } from './texts.ts';

const days = 90;

/** What came of one's own choices on the list: acted on beside put aside. */
export function EffectCard() {
  const t = useText(nextBestTexts);
  const { number } = useFormats();
  const me = useMe();
  const today = useToday();
  const question: TableQuestion = {
    measures: ['next_best.count', 'next_best.talked', 'next_best.won'],
    dimensions: ['next_best.choice'],
    filters: [
      { field: 'next_best.person', op: 'is', value: me.userId },
      { field: 'next_best.chosen_on', op: 'between', value: [addDays(today, -days), addDays(today, 1)] },
    ],
  };
  const { data } = useTable(question);
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
            {(['choices', 'talked', 'wins'] as const).map((id) => (
              <th key={id} scope="col" className="py-1.5 text-right font-normal">
                {t(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(([choice, ...figures]) => (
            <tr key={cellKey(choice!)} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-medium">
                {t(cellKey(choice!) === 'dismissed' ? 'aside' : 'acted')}
              </th>
              {figures.map((figure, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- three figures in their places
                <td key={place} className="figures py-1.5 text-right">
                  {number(Number(figure))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
