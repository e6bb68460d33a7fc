import type { Cell } from '../../../insights/model/answer.ts';
import {
  cellKey,
  cellName,
  DrillNumber,
  useTable,
  type TableQuestion,
  type OpenNumber,
} from '../../../insights/web/index.ts';
import { Card, useFormats, useText } from '../../../platform/web/index.ts';
import { customerInsightTexts } from './texts.ts';

type Props = { filters: TableQuestion['filters']; onOpen: OpenNumber };

const count = 'segment_moves.count';

/** From which tier to which customers came: each number opens them. */
export function MovesMatrix({ filters, onOpen }: Props) {
  const t = useText(customerInsightTexts);
  const { number } = useFormats();
  const question: TableQuestion = {
    measures: [count],
    dimensions: ['segment_moves.from', 'segment_moves.to'],
    ...(filters && { filters }),
  };
  const { data } = useTable(question);
  // Asked by themselves, tiers come in their order.
  const reached = useTable({ ...question, dimensions: ['segment_moves.to'] }).data;
  if (!data || !reached) return null;
  const froms = unique(data.rows.map(([from]) => from ?? null));
  const tos = reached.rows.map(([to]) => to ?? null);
  const name = (cell: Cell) => cellName(cell, t('unsorted'));
  const idOf = (cell: Cell) => (cell !== null && typeof cell === 'object' ? cell.id : null);
  return (
    <Card title={t('moves')}>
      <p className="pb-2 text-sm text-soft">{t(data.rows.length === 0 ? 'noMoves' : 'movesHint')}</p>
      {data.rows.length > 0 && (
        <div className="overflow-x-auto">
          <table className="text-sm">
            <thead>
              <tr className="border-b border-line text-faint">
                <th scope="col" className="py-1.5 pr-6 text-left font-normal">
                  {t('tier')}
                </th>
                {tos.map((to) => (
                  <th
                    key={cellKey(to)}
                    scope="col"
                    className="py-1.5 pr-6 text-right font-normal whitespace-nowrap"
                  >
                    {name(to)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {froms.map((from) => (
                <tr key={cellKey(from)} className="h-9 border-b border-line last:border-b-0">
                  <th scope="row" className="pr-6 text-left font-medium whitespace-nowrap">
                    {name(from)}
                  </th>
                  {tos.map((to) => {
                    const row = data.rows.find(
                      ([a, b]) => cellKey(a ?? null) === cellKey(from) && cellKey(b ?? null) === cellKey(to),
                    );
                    const title = t('fromTo', { from: name(from), to: name(to) });
                    return (
                      <td key={cellKey(to)} className="pr-6 text-right">
                        <DrillNumber
                          label={t('show', { name: title })}
                          isEmpty={!row}
                          onPress={() => onOpen(title, question, count, [idOf(from), idOf(to)])}
                        >
                          {number(Number(row?.[2] ?? 0))}
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

function unique(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}
