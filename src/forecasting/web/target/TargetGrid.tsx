import { layBlock, notify, readBlock, useFormats, useText } from '../../../platform/web/index.ts';
import type { TargetChange } from '../../model/target/contract.ts';
import { sumOfMonths } from '../../model/target/target-grid.ts';
import type { TargetLevel } from '../../model/target/target-levels.ts';
import { columnsOf, yearColumn, type TargetColumn, type TargetLine } from './target-lines.ts';
import { TargetRow } from './TargetRow.tsx';
import { targetTexts } from './texts.ts';
import { useColumnName } from './use-column-name.ts';
import { useSaveTargets } from './use-save-targets.ts';

type Props = {
  lines: readonly TargetLine[];
  year: number;
  level: TargetLevel;
  by: 'month' | 'quarter';
  currency: string;
  onLook: (line: TargetLine) => void;
};

const head = 'px-2 py-2 font-normal whitespace-nowrap text-soft';

/** A line a subject, a column a month or quarter, the year at the end; each cell can be set. */
export function TargetGrid({ lines, year, level, by, currency, onLook }: Props) {
  const t = useText(targetTexts);
  const nameOf = useColumnName();
  const { send } = useSaveTargets();
  const columns = [...columnsOf(year, by), yearColumn(year)];
  const paste = usePaste(lines, columns, level, send);
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} sticky left-0 z-10 bg-surface pl-4 text-left`}>
              {t('who')}
            </th>
            {columns.map((column) => (
              <th key={column.kind + column.from} scope="col" className={`${head} figures text-right`}>
                {nameOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <TargetRow
              key={line.subject.id}
              line={line}
              lines={lines}
              place={place}
              columns={columns}
              level={level}
              currency={currency}
              onSet={(column, amount) => void send([changeOf(line, column, level, amount)])}
              onPaste={paste}
              onLook={() => onLook(line)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function changeOf(
  line: TargetLine,
  { kind, from, months }: TargetColumn,
  level: TargetLevel,
  amount: string | null,
): TargetChange {
  const before = sumOfMonths(months, line.targets[level]);
  return {
    subject: line.subject,
    level,
    period: { kind, from },
    amount,
    before: before === null ? null : String(before),
  };
}

/** A block from a spreadsheet becomes changes; what cannot be read, lies outside or is not the asker's is told. */
function usePaste(
  lines: readonly TargetLine[],
  columns: readonly TargetColumn[],
  level: TargetLevel,
  send: (changes: readonly TargetChange[]) => Promise<boolean>,
) {
  const t = useText(targetTexts);
  const { number } = useFormats();
  return (text: string, line: number, column: number): void => {
    // The year follows from what stands before it: a block that covers it would set the same months twice.
    const { cells, unread, outside } = layBlock(
      readBlock(text),
      { line, column },
      lines,
      columns.slice(0, -1),
    );
    const own = cells.filter((cell) => cell.line.mayEdit);
    if (own.length > 0) void send(own.map((cell) => changeOf(cell.line, cell.column, level, cell.amount)));
    const told = { unread, outside, locked: cells.length - own.length };
    for (const what of ['unread', 'outside', 'locked'] as const)
      if (told[what] > 0) notify({ tone: 'bad', title: t(what, { count: number(told[what]) }) });
  };
}
