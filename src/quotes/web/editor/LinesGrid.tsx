import { Trash2, TriangleAlert } from 'lucide-react';
import { IconButton, useFormats, useText } from '../../../platform/web/index.ts';
import { useIsNarrow } from '../../../records/web/index.ts';
import { isBelowFloor } from '../../model/floor-price.ts';
import type { QuoteMoney } from '../../model/quote-money.ts';
import { figureColumns, LineCell, type CellWays } from './LineCell.tsx';
import { lineOf, typedColumns, type TypedColumn, type TypedLine } from './line-draft.ts';
import { editorTexts } from './texts.ts';

type GridProps = CellWays & {
  lines: readonly TypedLine[];
  money: QuoteMoney;
  currency: string;
  remove: (key: string) => void;
};

const widths: Record<TypedColumn, string> = {
  name: 'min-w-44',
  spec: 'min-w-36',
  unit: 'w-16',
  quantity: 'w-24',
  unitPrice: 'w-32',
  discount: 'w-20',
  taxRate: 'w-20',
};

/** The lines as a grid; on a phone each is a card. */
export function LinesGrid(props: GridProps) {
  return useIsNarrow() ? <LineCards {...props} /> : <LineTable {...props} />;
}

function LineTable({ lines, money, currency, remove, ...ways }: GridProps) {
  const t = useText(editorTexts);
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="text-faint hairline-b">
            {typedColumns.map((column) => (
              <th
                key={column}
                className={`px-2.5 py-2 font-medium whitespace-nowrap ${widths[column]} ${figureColumns.has(column) ? 'text-right' : ''}`}
              >
                {t(column)}
              </th>
            ))}
            <th className="px-2 py-2 text-right font-medium whitespace-nowrap">{t('gross')}</th>
            <th aria-hidden />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.key} className="not-last:hairline-b">
              {typedColumns.map((column) => (
                <td key={column} className="p-0.5">
                  <LineCell {...ways} line={line} at={at} column={column} />
                </td>
              ))}
              <td className="figures px-2 text-right whitespace-nowrap">
                <LineSum line={line} money={money} at={at} currency={currency} />
              </td>
              <td>
                <RemoveLine at={at} onPress={() => remove(line.key)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LineCards({ lines, money, currency, remove, ...ways }: GridProps) {
  const t = useText(editorTexts);
  return (
    <ul className="flex flex-col gap-2">
      {lines.map((line, at) => (
        <li key={line.key} className="rounded-lg border border-line bg-surface p-2">
          <div className="flex items-center gap-1">
            <LineCell {...ways} line={line} at={at} column="name" />
            <RemoveLine at={at} onPress={() => remove(line.key)} />
          </div>
          <div className="grid grid-cols-2 gap-x-2">
            {typedColumns.slice(1).map((column) => (
              <div key={column} className="flex min-w-0 items-center gap-1">
                <span aria-hidden className="shrink-0 pl-2 text-xs text-faint">
                  {t(column)}
                </span>
                <LineCell {...ways} line={line} at={at} column={column} />
              </div>
            ))}
          </div>
          <p className="figures px-2 pt-1 text-right font-medium">
            <LineSum line={line} money={money} at={at} currency={currency} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function RemoveLine({ at, onPress }: { at: number; onPress: () => void }) {
  const t = useText(editorTexts);
  return (
    <IconButton
      size="small"
      label={t('removeLine', { line: at + 1 })}
      icon={<Trash2 aria-hidden size={14} />}
      onPress={onPress}
    />
  );
}

type SumProps = { line: TypedLine; money: QuoteMoney; at: number; currency: string };

function LineSum({ line, money, at, currency }: SumProps) {
  const t = useText(editorTexts);
  const { money: amountOf } = useFormats();
  const { gross, amount } = money.lines[at]!;
  const floorPrice = line.floorPrice === null ? null : BigInt(line.floorPrice);
  const isBelow = isBelowFloor({ quantity: lineOf(line).quantity, floorPrice }, amount) ?? line.wasBelowFloor;
  return (
    <span className="inline-flex items-center gap-1">
      {isBelow && (
        <span className="text-warn" title={t('belowFloor')}>
          <TriangleAlert aria-label={t('belowFloor')} size={14} />
        </span>
      )}
      {amountOf(gross, currency)}
    </span>
  );
}
