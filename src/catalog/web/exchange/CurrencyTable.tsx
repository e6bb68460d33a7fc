import { Badge, Button, classNames, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { currencyOptions } from '../../../platform/model/currencies.ts';
import type { exchangeContract } from '../../model/exchange/contract.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { exchangeTexts } from './texts.ts';

type Currency = EndpointAnswer<typeof exchangeContract.listCurrencies>['items'][number];
type Props = {
  currencies: readonly Currency[];
  chosen: string | null;
  onChoose: (currency: string) => void;
};

/** The currencies in use with their rates of today; one is chosen to see its rates by day. */
export function CurrencyTable({ currencies, chosen, onChoose }: Props) {
  const t = useText(exchangeTexts);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th className={`${head} pl-4`}>{t('currency')}</th>
            <th className={headRight}>{t('current')}</th>
            <th className={head}>{t('on')}</th>
            <th className={headRight}>{t('entered')}</th>
          </tr>
        </thead>
        <tbody>
          {currencies.map((one) => (
            <CurrencyRow
              key={one.currency}
              currency={one}
              isChosen={one.currency === chosen}
              onChoose={() => onChoose(one.currency)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { currency: Currency; isChosen: boolean; onChoose: () => void };

function CurrencyRow({ currency: { currency, current, rates }, isChosen, onChoose }: RowProps) {
  const t = useText(exchangeTexts);
  const label = useLabel();
  const { day } = useFormats();
  const option = currencyOptions.find(({ value }) => value === currency);
  return (
    <tr className={classNames('border-t border-line', isChosen && 'bg-paper')}>
      <td className={`${cell} pl-4 whitespace-nowrap`}>{option ? label(option.label) : currency}</td>
      <td className={figure}>{current?.rate ?? <Badge tone="warn">{t('noRate')}</Badge>}</td>
      <td className={`${cell} whitespace-nowrap text-faint`}>
        {current && t('since', { day: day(current.on) })}
      </td>
      <td className={figure}>
        <Button
          size="small"
          variant="quiet"
          aria-label={t('openHistory', { currency })}
          aria-pressed={isChosen}
          onPress={onChoose}
        >
          {t('count', { count: rates })}
        </Button>
      </td>
    </tr>
  );
}
