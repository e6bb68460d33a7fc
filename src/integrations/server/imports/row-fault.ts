/** Why a row is not imported, in words for the file of rejected rows. */
import { say, type Label, type Locale } from '../../../platform/model/label.ts';
import type { Refusal } from '../../../platform/model/refusal.ts';
import { rowFaults, type RowFaultCode } from '../../model/import-refusals.ts';

export type RowFault = {
  /** The header it stands under, or the field where no column is to blame. */
  column: string | null;
  code: string;
  label: Label;
  value?: string;
};

export function rowFault(code: RowFaultCode, column: string | null = null, value = ''): RowFault {
  return { column, code, label: rowFaults[code], value };
}

/** The faults a refusal names, else the refusal itself. */
export function faultsOfRefusal({ reason, fields, values }: Refusal): RowFault[] {
  if (fields.length > 0) return fields.map(({ path, code, label }) => ({ column: path, code, label }));
  const told = (text: string, locale: Locale) => say({ zh: text, en: text }, locale, values);
  return [
    {
      column: null,
      code: reason.code,
      label: { zh: told(reason.label.zh, 'zh-CN'), en: told(reason.label.en, 'en') },
    },
  ];
}

/** All faults in one cell: `电话：不是有效的电话号码; …`. */
export function sayFaults(faults: readonly RowFault[], locale: Locale): string {
  const colon = locale === 'en' ? ': ' : '：';
  return faults
    .map(({ column, label, value }) => {
      const sentence = say(label, locale, value === undefined ? {} : { value });
      return column ? `${column}${colon}${sentence}` : sentence;
    })
    .join('; ');
}
