import { classNames, useFormats, useText } from '../../../platform/web/index.ts';
import type { QuoteMoney } from '../../model/quote-money.ts';
import { decimalText } from '../../model/quote-line.ts';
import { editorTexts } from './texts.ts';

type Props = { money: QuoteMoney; lesser: bigint; currency: string; margin: bigint | null };

/** What the lines come to, as the papers will say it. */
export function Totals({ money, lesser, currency, margin }: Props) {
  const t = useText(editorTexts);
  const { money: amountOf } = useFormats();
  const rate = money.discountRate === null ? '' : ` ${decimalText(money.discountRate, 2)}%`;
  const rows = [
    ...(money.discount > 0n
      ? [
          [t('list'), amountOf(money.list, currency)],
          [`${t('given')}${rate}`, amountOf(money.discount, currency)],
          ...(lesser > 0n ? [[t('ofWhichLesser'), amountOf(lesser, currency)]] : []),
        ]
      : []),
    [t('net'), amountOf(money.net, currency)],
    [t('tax'), amountOf(money.tax, currency)],
    ...(margin === null ? [] : [[t('margin'), percentOf(margin)]]),
    [t('total'), amountOf(money.gross, currency)],
  ];
  return (
    <dl className="figures grid grid-cols-[max-content_max-content] gap-x-6 gap-y-1 self-end text-sm">
      {rows.map(([label, value], at) => (
        <div
          key={label}
          className={classNames('contents', at === rows.length - 1 && 'text-base font-semibold')}
        >
          <dt className="text-soft">{label}</dt>
          <dd className="text-right">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function percentOf(hundredths: bigint): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  return `${hundredths < 0n ? '-' : ''}${decimalText(size, 2)}%`;
}
