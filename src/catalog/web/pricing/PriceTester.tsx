import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ComboBox,
  contractQuery,
  DatePicker,
  ErrorNotice,
  keepFormer,
  type Option,
  Select,
  SkeletonLines,
  useLabel,
  usePointerSource,
  useText,
  useLocale,
  useToday,
} from '../../../platform/web/index.ts';
import { pricingContract } from '../../model/contract.ts';
import { currencyOptions } from '../../../platform/model/currencies.ts';
import { priceTexts } from '../texts.ts';
import { ConsideredPrices } from './ConsideredPrices.tsx';
import { HoldingPrice } from './HoldingPrice.tsx';

type Asked = { account: Option | null; currency: string; on: string };

/** Tries which price of a product holds for an account, in a currency, on a day, and shows why. */
export function PriceTester({ productId }: { productId: string }) {
  const today = useToday();
  const [asked, setAsked] = useState<Asked>({ account: null, currency: useLocale().currency, on: today });
  const { account, currency, on } = asked;
  const { data, error } = useQuery({
    ...contractQuery(pricingContract.readPrice, {
      params: { id: productId },
      query: { currency, on, ...(account && { accountId: account.id }) },
    }),
    ...keepFormer,
  });
  return (
    <div className="flex flex-col gap-4">
      <Question asked={asked} onChange={setAsked} />
      {error && <ErrorNotice error={error} />}
      {!error && !data && <SkeletonLines lines={3} />}
      {data && (
        <>
          <HoldingPrice price={data.price} currency={currency} />
          {data.considered.length > 0 && <ConsideredPrices lines={data.considered} />}
        </>
      )}
    </div>
  );
}

function Question({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const t = useText(priceTexts);
  const label = useLabel();
  const accounts = usePointerSource('account');
  return (
    <div className="grid gap-3 md:grid-cols-3">
      {accounts && (
        <ComboBox
          label={t('account')}
          placeholder={t('anybody')}
          search={accounts.search}
          value={asked.account}
          onChange={(account) => onChange({ ...asked, account })}
        />
      )}
      <Select
        label={t('currency')}
        options={currencyOptions.map(({ value, label: name }) => ({ id: value, name: label(name) }))}
        value={asked.currency}
        onChange={(currency) => currency && onChange({ ...asked, currency })}
      />
      <DatePicker label={t('on')} value={asked.on} onChange={(on) => on && onChange({ ...asked, on })} />
    </div>
  );
}
