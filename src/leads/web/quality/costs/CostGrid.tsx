import { Defined } from '../../../../insights/web/index.ts';
import {
  AmountCell,
  layBlock,
  notify,
  readBlock,
  useFormats,
  useText,
} from '../../../../platform/web/index.ts';
import { amountAt, keyOfLine, sumOf, type CostChange, type CostLine } from './cost-grid.ts';
import { costTexts } from './texts.ts';

type Props = {
  lines: readonly CostLine[];
  months: readonly string[];
  amounts: ReadonlyMap<string, string>;
  nameOfSource: (source: string) => string;
  isReadOnly: boolean;
  onSave: (changes: CostChange[]) => void;
};

const head = 'px-2 py-2 font-normal whitespace-nowrap text-soft';
const edge = 'border-t border-line';
const sum = `${edge} figures px-2 text-right whitespace-nowrap`;

/** A line a source and campaign, a column a month, sums at the edges. */
export function CostGrid({ lines, months, amounts, nameOfSource, isReadOnly, onSave }: Props) {
  const t = useText(costTexts);
  const { money } = useFormats();
  const nameOf = ({ source, campaign }: CostLine) =>
    [nameOfSource(source), campaign].filter(Boolean).join(' · ');
  const paste = (text: string, line: number, month: number): void => {
    const { cells, unread, outside } = layBlock(readBlock(text), { line, column: month }, lines, months);
    if (cells.length > 0)
      onSave(cells.map(({ line: at, column, amount }) => ({ ...at, month: column, amount })));
    if (unread > 0) notify({ tone: 'bad', title: t('unread', { count: unread }) });
    if (outside > 0) notify({ tone: 'bad', title: t('outside', { count: outside }) });
  };
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            <th scope="col" className={`${head} sticky left-0 z-10 bg-surface pl-4 text-left`}>
              {t('source')} · {t('campaign')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className={`${head} figures text-right`}>
                {month}
              </th>
            ))}
            <th scope="col" className={`${head} text-right`}>
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            <tr key={keyOfLine(line)}>
              <LineName line={line} source={nameOfSource(line.source)} />
              {months.map((month, column) => (
                <td key={month} className={`${edge} border-l p-0`}>
                  <AmountCell
                    label={t('cell', { line: nameOf(line), month })}
                    amount={amountAt(amounts, line, month)}
                    isReadOnly={isReadOnly}
                    place={`${place}:${column}`}
                    onChange={(amount) => onSave([{ ...line, month, amount }])}
                    onPasteBlock={(text) => paste(text, place, column)}
                  />
                </td>
              ))}
              <td className={sum}>{money(sumOf(amounts, [line], months))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-medium">
            <th scope="row" className={`${edge} sticky left-0 bg-surface py-2 pl-4 text-left`}>
              {t('total')}
            </th>
            {months.map((month) => (
              <td key={month} className={sum}>
                {money(sumOf(amounts, lines, [month]))}
              </td>
            ))}
            <td className={sum}>{money(sumOf(amounts, lines, months))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function LineName({ line, source }: { line: CostLine; source: string }) {
  const t = useText(costTexts);
  return (
    <th
      scope="row"
      className={`${edge} sticky left-0 z-10 min-w-28 bg-surface py-1 pr-2 pl-4 text-left font-medium whitespace-nowrap`}
    >
      {line.campaign ?? source}
      <span className="block truncate text-xs font-normal text-faint">
        {line.campaign === null ? (
          <Defined name={t('wholeSource')} definition={t('wholeSourceMeans')} />
        ) : (
          source
        )}
      </span>
    </th>
  );
}
