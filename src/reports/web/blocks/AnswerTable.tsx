import type { TableAnswer } from '../../../insights/model/answer.ts';
import {
  cellKey,
  cellName,
  DrillNumber,
  useFigure,
  useMeasures,
  Defined,
} from '../../../insights/web/index.ts';
import { useLabel, useText } from '../../../platform/web/index.ts';
import { reportTexts } from '../texts.ts';

type Props = { answer: TableAnswer; keys: number; onOpen: (row: number, measure: string) => void };

const cell = 'border-t border-line px-3 py-1.5 first:pl-4 last:pr-4';

/** An answer as a table; each number opens its rows, each measure tells what it means. */
export function AnswerTable({ answer, keys, onOpen }: Props) {
  const t = useText(reportTexts);
  const label = useLabel();
  const { figure } = useFigure();
  const { measures } = useMeasures();
  const meaning = (id: string) => measures.find((one) => one.id === id)?.definition;
  return (
    <table className="w-full border-collapse text-sm">
      <thead>
        <tr>
          {answer.columns.map(({ id, label: name, unit }) => (
            <th
              key={id}
              scope="col"
              className={`px-3 py-1.5 font-normal text-soft first:pl-4 last:pr-4 ${unit ? 'text-right' : 'text-left'}`}
            >
              <Defined name={label(name)} definition={meaning(id) && label(meaning(id)!)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.rows.map((row, at) => (
          <tr key={row.slice(0, keys).map(cellKey).join(' ')}>
            {row.map((value, place) => {
              const { id, unit } = answer.columns[place]!;
              if (!unit)
                return (
                  <th key={id} scope="row" className={`${cell} text-left font-normal`}>
                    {cellName(value, t('untitled'))}
                  </th>
                );
              const number = value === null ? null : Number(value);
              return (
                <td key={id} className={`${cell} text-right`}>
                  <DrillNumber
                    label={t('open', { name: label(answer.columns[place]!.label) })}
                    isEmpty={!number}
                    onPress={() => onOpen(at, id)}
                  >
                    {figure(unit, number)}
                  </DrillNumber>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
