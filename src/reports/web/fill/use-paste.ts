import { use } from 'react';
import { notify, PointerSourcesContext, useLocale, useText } from '../../../platform/web/index.ts';
import type { SheetColumn } from '../../model/fill/sheet-columns.ts';
import type { Put, SheetRow } from '../../model/fill/sheet.ts';
import { readText, type LookUp } from './read-texts.ts';
import { fillTexts } from './texts.ts';
import { isOpenCell, type OpenSheet } from './use-sheet.ts';

type Target = { row: SheetRow; column: SheetColumn; text: string };

export function useLookUp(): LookUp {
  const sources = use(PointerSourcesContext);
  const { timeZone } = useLocale();
  const notFound = (text: string, count: number) => ({
    zh: fillTexts[count > 1 ? 'several' : 'notFound'].zh.replace('{text}', text),
    en: fillTexts[count > 1 ? 'several' : 'notFound'].en.replace('{text}', text),
  });
  return { sources, timeZone, notFound };
}

/** Puts texts into cells as one step; what is not open is left alone and told. */
export function usePutTexts({ change }: Pick<OpenSheet, 'change'>) {
  const t = useText(fillTexts);
  const lookUp = useLookUp();
  return async (targets: readonly Target[], outside = 0): Promise<void> => {
    const open = targets.filter(({ row, column }) => isOpenCell(row, column));
    const puts: Put[] = await Promise.all(
      open.map(async ({ row, column, text }) => ({
        row: row.key,
        column: column.id,
        cell: await readText(column, text, row.values[column.id] ?? null, lookUp),
      })),
    );
    if (puts.length > 0) change(puts);
    const locked = targets.length - open.length;
    if (outside > 0) notify({ tone: 'bad', title: t('outside', { count: outside }) });
    if (locked > 0) notify({ tone: 'bad', title: t('locked', { count: locked }) });
  };
}
