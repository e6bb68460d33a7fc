import { Stat, useFormats, useText } from '../../../platform/web/index.ts';
import type { WirePrice } from '../../model/contract.ts';
import { priceTexts } from '../texts.ts';

type Props = { price: WirePrice | null; currency: string };

/** The price that holds and where it comes from; what is withheld is said to be. */
export function HoldingPrice({ price, currency }: Props) {
  const t = useText(priceTexts);
  const { money, percent } = useFormats();
  if (!price) return <p className="text-sm text-warn">{t('noPrice', { currency })}</p>;
  const shown = (part: 'list' | 'floor' | 'cost') =>
    price.withheld.includes(part) ? t('withheld') : money(price[part], currency);
  const parts = (['floor', 'cost'] as const).filter((part) => !price.withheld.includes(part));
  return (
    <div className="flex flex-col gap-2" role="status">
      <div className="grid grid-cols-2 gap-4 md:grid-cols-4">
        <Stat name={t('price')} value={shown('list')} />
        {parts.map((part) => (
          <Stat key={part} name={t(part)} value={shown(part)} />
        ))}
        <Stat
          name={t('tax')}
          value={percent(price.taxRate === null ? null : Number(price.taxRate) / 10_000)}
        />
      </div>
      <p className="text-sm text-soft">{sourceOf(price, t)}</p>
    </div>
  );
}

function sourceOf({ from, book }: WirePrice, t: ReturnType<typeof useText<keyof typeof priceTexts>>): string {
  if (from === 'book') return t('byBook', { book: book?.name ?? '' });
  return t(from === 'list' ? 'byList' : 'byParts');
}
