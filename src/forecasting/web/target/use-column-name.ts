import { useLocale, useText } from '../../../platform/web/index.ts';
import type { TargetColumn } from './target-lines.ts';
import { targetTexts } from './texts.ts';

/** 3 月, 2 季度, 全年. */
export function useColumnName(): (column: TargetColumn) => string {
  const t = useText(targetTexts);
  const { locale } = useLocale();
  return ({ kind, from }) => {
    const number = Number(from.slice(5, 7));
    if (kind === 'year') return t('total');
    if (kind === 'quarter') return t('quarterName', { number: (number + 2) / 3 });
    const month = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
      month: 'short',
      timeZone: 'UTC',
    });
    return t('monthName', { number, month: month.format(new Date(from)) });
  };
}
