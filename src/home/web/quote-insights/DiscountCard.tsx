import type { Condition } from '../../../insights/model/question.ts';
import { wilson } from '../../../insights/model/statistics.ts';
import { cellKey, DrillNumber, useTable, type OpenNumber } from '../../../insights/web/index.ts';
import { Badge, Card, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { discountBands } from '../../../quotes/model/insights/bands.ts';
import { fewestDeals } from '../../../quotes/model/insights/template-effect.ts';
import { discountQuestion } from './quoted-questions.ts';
import { quoteInsightTexts } from './texts.ts';

type Props = { filters: Condition[]; open: OpenNumber };

/** Win rates by how much was given away, with their intervals. */
export function DiscountCard({ filters, open }: Props) {
  const t = useText(quoteInsightTexts);
  const label = useLabel();
  const question = discountQuestion(filters);
  const { data } = useTable(question);
  if (!data) return null;
  const rows = discountBands.flatMap(({ value, label: name }) => {
    const row = data.rows.find(([band]) => cellKey(band!) === value);
    const decided = Number(row?.[1] ?? 0);
    return decided === 0 ? [] : [{ value, name: label(name), decided, won: Number(row![2]) }];
  });
  if (rows.length === 0) return null;
  const show = (words: 'showDecided' | 'showWon', at: (typeof rows)[number]) => {
    const measure = words === 'showWon' ? 'quoted.won' : 'quoted.decided';
    open(
      t(words, { name: at.name }),
      question,
      measure,
      [at.value],
      words === 'showWon' ? at.won : at.decided,
    );
  };
  return (
    <Card title={t('discount')}>
      <p className="pb-2 text-sm text-soft">{t('discountHint', { few: fewestDeals })}</p>
      <div className="overflow-x-auto">
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="hairline-b text-faint">
              {(['band', 'decided', 'won', 'winRate'] as const).map((id) => (
                <th key={id} scope="col" className="py-2 pr-4 font-normal whitespace-nowrap">
                  {t(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.value} className="not-last:hairline-b">
                <th scope="row" className="py-1.5 pr-4 font-medium whitespace-nowrap">
                  {row.name}
                </th>
                <td className="py-1.5 pr-4">
                  <DrillNumber label={t('showDecided', row)} onPress={() => show('showDecided', row)}>
                    {String(row.decided)}
                  </DrillNumber>
                </td>
                <td className="py-1.5 pr-4">
                  <DrillNumber
                    label={t('showWon', row)}
                    isEmpty={row.won === 0}
                    onPress={() => show('showWon', row)}
                  >
                    {String(row.won)}
                  </DrillNumber>
                </td>
                <td className="py-1.5">
                  <Rate won={row.won} decided={row.decided} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Rate({ won, decided }: { won: number; decided: number }) {
  const t = useText(quoteInsightTexts);
  const { percent } = useFormats();
  const interval = wilson(won, decided)!;
  return (
    <span className="figures inline-flex flex-wrap items-center gap-2">
      {t('interval', {
        rate: percent(won / decided),
        low: percent(interval.low),
        high: percent(interval.high),
      })}
      {decided < fewestDeals && <Badge tone="neutral">{t('fewDeals')}</Badge>}
    </span>
  );
}
