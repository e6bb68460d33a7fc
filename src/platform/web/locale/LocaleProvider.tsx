import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { usePreferences } from '../preferences.ts';
import { ReadingContext } from './locale-context.ts';

type Props = { timeZone?: string | undefined; currency?: string; children: ReactNode };

/** Gives the page its language (the person's choice) and its time zone and currency (the organisation's). */
export function LocaleProvider({ timeZone = 'Asia/Shanghai', currency = 'CNY', children }: Props) {
  const { locale, moneyStyle } = usePreferences();
  const reading = useMemo(
    () => ({ locale, timeZone, currency, moneyStyle }),
    [locale, timeZone, currency, moneyStyle],
  );
  return (
    <ReadingContext value={reading}>
      <I18nProvider locale={locale === 'en' ? 'en-GB' : 'zh-CN'}>{children}</I18nProvider>
    </ReadingContext>
  );
}
