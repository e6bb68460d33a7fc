import { createContext, use } from 'react';
import type { Locale } from '../../model/label.ts';
import type { MoneyStyle } from '../../model/money.ts';

/** How this reader reads: language, the organisation's time zone, how money is written. */
export type Reading = { locale: Locale; timeZone: string; moneyStyle: MoneyStyle };

export const ReadingContext = createContext<Reading>({
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  moneyStyle: 'full',
});

export function useLocale(): Reading {
  return use(ReadingContext);
}
