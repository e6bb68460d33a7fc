import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { usePreferences } from '../preferences.ts';
import { ReadingContext } from './locale-context.ts';

type Props = { timeZone?: string | undefined; children: ReactNode };

/** Gives the page its language (the person's choice) and its time zone (the organisation's). */
export function LocaleProvider({ timeZone = 'Asia/Shanghai', children }: Props) {
  const { locale, moneyStyle } = usePreferences();
  const reading = useMemo(() => ({ locale, timeZone, moneyStyle }), [locale, timeZone, moneyStyle]);
  return (
    <ReadingContext value={reading}>
      <I18nProvider locale={locale === 'en' ? 'en-GB' : 'zh-CN'}>{children}</I18nProvider>
    </ReadingContext>
  );
}
