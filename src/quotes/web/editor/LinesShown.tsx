import { useFormats, useText } from '../../../platform/web/index.ts';
import type { QuoteContent } from '../../model/contract.ts';
import { decimalText } from '../../model/quote-line.ts';
import { reckon, draftOf } from './line-draft.ts';
import { editorTexts } from './texts.ts';
import { Totals } from './Totals.tsx';

/** The lines of a version that is no draft any more. */
export function LinesShown({ content }: { content: QuoteContent }) {
  const t = useText(editorTexts);
  const { money: amountOf } = useFormats();
  const { money, lesser } = reckon(draftOf(content), content.taxMode);
  const { currency } = content;
  return (
    <div className="flex flex-col gap-3">
      <div className="overflow-x-auto rounded-lg border border-line bg-surface">
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="text-faint hairline-b">
              {(['name', 'quantity', 'unitPrice', 'discount', 'taxRate', 'gross'] as const).map((column) => (
                <th
                  key={column}
                  className={`px-3 py-2 font-medium whitespace-nowrap ${column === 'name' ? '' : 'text-right'}`}
                >
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.lines.map((line, at) => (
              <tr key={at} className="not-last:hairline-b">
                <td className="px-3 py-2">
                  {line.name}
                  {line.spec && <span className="block text-xs text-faint">{line.spec}</span>}
                </td>
                <td className="figures px-3 py-2 text-right whitespace-nowrap">
                  {decimalText(BigInt(line.quantity))} {line.unit}
                </td>
                <td className="figures px-3 py-2 text-right">{amountOf(line.unitPrice, currency)}</td>
                <td className="figures px-3 py-2 text-right">
                  {line.discount === 0 ? '' : `${decimalText(line.discount, 2)}%`}
                </td>
                <td className="figures px-3 py-2 text-right">{decimalText(line.taxRate, 2)}%</td>
                <td className="figures px-3 py-2 text-right">{amountOf(line.gross, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Totals
        money={money}
        lesser={lesser ?? 0n}
        currency={currency}
        margin={content.seesCost ? money.margin : null}
      />
    </div>
  );
}
