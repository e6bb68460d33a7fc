import { Trash2 } from 'lucide-react';
import { Badge, IconButton, Link, MoneyField, useFormats, useText } from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { bookTexts, productTexts } from '../texts.ts';
import { faultOf, shareOfList, type DrawnEntry } from './entry-draft.ts';

type Ways = { mayChange: boolean; seesFloor: boolean; writesFloor: boolean };

type Props = {
  entries: readonly DrawnEntry[];
  currency: string;
  ways: Ways;
  onChange: (at: number, entry: DrawnEntry) => void;
  onRemove: (at: number) => void;
};

/** The lines of a price book, beside their list price. */
export function EntryTable({ entries, currency, ways, onChange, onRemove }: Props) {
  const t = useText(bookTexts);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th className={`${head} pl-4`}>{t('product')}</th>
            <th className={headRight}>{t('listPrice')}</th>
            <th className={headRight}>{t('price')}</th>
            {ways.seesFloor && <th className={headRight}>{t('floor')}</th>}
            <th className={headRight}>{t('share')}</th>
            {ways.mayChange && <th className={head} aria-label={t('actions')} />}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => (
            <EntryRow
              key={entry.product.id}
              entry={entry}
              currency={currency}
              ways={ways}
              onChange={(changed) => onChange(at, changed)}
              onRemove={() => onRemove(at)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  entry: DrawnEntry;
  currency: string;
  ways: Ways;
  onChange: (entry: DrawnEntry) => void;
  onRemove: () => void;
};

function EntryRow({ entry, currency, ways, onChange, onRemove }: RowProps) {
  const t = useText(bookTexts);
  const { money, percent } = useFormats();
  const { product, listPrice } = entry;
  const fault = faultOf(entry);
  return (
    <tr className="border-t border-line">
      <td className={`${cell} min-w-44 py-1 pl-4`}>
        <ProductName product={product} />
      </td>
      <td className={figure}>{money(listPrice, currency)}</td>
      <td className={figure}>
        <Amount
          label={t('priceOf', { name: product.name })}
          value={entry.price}
          currency={currency}
          isOpen={ways.mayChange}
          error={fault === 'missing' ? t('missing') : null}
          onChange={(price) => onChange({ ...entry, price })}
        />
      </td>
      {ways.seesFloor && (
        <td className={figure}>
          <Amount
            label={t('floorOf', { name: product.name })}
            value={entry.floorPrice}
            currency={currency}
            isOpen={ways.mayChange && ways.writesFloor}
            error={fault === 'floorAbove' ? t('floorAbove') : null}
            onChange={(floorPrice) => onChange({ ...entry, floorPrice })}
          />
        </td>
      )}
      <td className={figure}>{percent(shareOfList(entry))}</td>
      {ways.mayChange && (
        <td>
          <IconButton
            size="small"
            label={t('remove', { name: product.name })}
            icon={<Trash2 aria-hidden size={14} />}
            onPress={onRemove}
          />
        </td>
      )}
    </tr>
  );
}

function ProductName({ product }: { product: DrawnEntry['product'] }) {
  const t = useText(productTexts);
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <Link href={hrefOfRecord('product', product.id)}>{product.name}</Link>
      <span className="text-xs text-faint">{[product.code, product.unit].filter(Boolean).join(' · ')}</span>
      {!product.active && <Badge>{t('offSale')}</Badge>}
    </span>
  );
}

type AmountProps = {
  label: string;
  value: string | null;
  currency: string;
  isOpen: boolean;
  error: string | null;
  onChange: (value: string | null) => void;
};

function Amount({ isOpen, value, currency, ...props }: AmountProps) {
  const { money } = useFormats();
  if (!isOpen) return money(value, currency);
  return <MoneyField {...props} hideLabel value={value} currency={currency} className="ml-auto w-32" />;
}
