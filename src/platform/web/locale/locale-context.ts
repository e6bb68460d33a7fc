import { createContext, use } from 'react';
import type { Locale } from '../../model/label.ts';
import type { MoneyStyle } from '../../model/money.ts';

/** How this reader reads: language, the organisation's time zone and currency, how money is written. */
export type Reading = { locale: Locale; timeZone: string; currency: string; moneyStyle: MoneyStyle };

export const ReadingContext = createContext<Reading>({
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  moneyStyle: 'full',
});

export function useLocale(): Reading {
  return use(ReadingContext);
}
