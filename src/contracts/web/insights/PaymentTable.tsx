import type { Cell } from '../../../insights/model/answer.ts';
import type { CellValue, Condition } from '../../../insights/model/question.ts';
import {
  cellKey,
  cellName,
  Defined,
  DrillNumber,
  useFigure,
  useMeasures,
  useTable,
} from '../../../insights/web/index.ts';
import { Card, useLabel, useText } from '../../../platform/web/index.ts';
import type { Open } from './PaymentsPage.tsx';
import { paymentTexts } from './texts.ts';

const measures = [
  'contracts.value',
  'contracts.due',
  'contracts.received',
  'contracts.open',
  'contracts.overdue',
];

type Props = {
  by: 'contracts.on.month' | 'contracts.owner';
  title: string;
  filters: Condition[];
  open: Open;
};

/** One row a month or a person. */
export function PaymentTable({ by, title, filters, open }: Props) {
  const t = useText(paymentTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const { measures: known } = useMeasures();
  const shown = measures.flatMap((id) => known.find((one) => one.id === id) ?? []);
  const question = { measures: shown.map(({ id }) => id), dimensions: [by], filters, limit: 100 };
  const { data } = useTable(shown.length > 0 ? question : null);
  if (!data) return null;
  const nameOf = (cell: Cell): string => cellName(cell, t('nobody'));
  return (
    <Card title={title}>
      {data.rows.length === 0 ? (
        <p className="text-sm text-soft">{t('none')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full text-sm">
            <thead>
              <tr className="hairline-b text-faint">
                <th scope="col" className="py-2 pr-4 text-left font-normal whitespace-nowrap">
                  {t(by === 'contracts.owner' ? 'owner' : 'month')}
                </th>
                {shown.map((measure) => (
                  <th
                    key={measure.id}
                    scope="col"
                    className="py-2 pl-4 text-right font-normal whitespace-nowrap"
                  >
                    <Defined name={label(measure.label)} definition={label(measure.definition)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={cellKey(row[0]!)} className="not-last:hairline-b">
                  <th scope="row" className="py-1.5 pr-4 text-left font-medium whitespace-nowrap">
                    {nameOf(row[0]!)}
                  </th>
                  {shown.map((measure) => {
                    const value = row[data.columns.findIndex(({ id }) => id === measure.id)]!;
                    const words = t('show', { name: nameOf(row[0]!), measure: label(measure.label) });
                    return (
                      <td key={measure.id} className="py-1.5 pl-4 text-right">
                        <DrillNumber
                          label={words}
                          isEmpty={Number(value) === 0}
                          onPress={() =>
                            open(words, {
                              question,
                              cell: { measure: measure.id, values: [row[0] as CellValue] },
                            })
                          }
                        >
                          {figure(measure.unit, Number(value))}
                        </DrillNumber>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
