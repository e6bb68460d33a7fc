/** What the variables stand for on one contract, as far as the author may see it. */
import { dayOf } from '../../../platform/model/calendar.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { Work } from '../../../platform/server/index.ts';
import { spokenValue } from '../../../playbook/model/spoken-value.ts';
import { moneyInWords } from '../../../quotes/model/money-in-words.ts';
import { decimalText } from '../../../quotes/model/quote-line.ts';
import { amountText } from '../../../quotes/model/quote-paper.ts';
import {
  isClear,
  openKind,
  referenceNames,
  shownValue,
  type StoredRecord,
} from '../../../records/server/index.ts';
import type { PaperValues } from '../../model/template/contract-values.ts';
import { dueWords } from '../../model/template/due-words.ts';
import { contractKind } from '../contract-kind.ts';
import { instalmentsOf, linesOf, type ContractRow } from '../contract-queries.ts';

/** Which of these variables (by id) the author may not see: money in rows and in words goes with the amount. */
export async function unseenBy(work: Work, variables: readonly string[]): Promise<string[]> {
  const { fields } = await openKind(work, contractKind);
  const seen = new Set(fields.filter((field) => isClear(work, contractKind, field)).map(({ id }) => id));
  return variables.filter((id) => {
    const [field, column] = id.split('.');
    if (column === undefined)
      return ofAmount.has(field!) ? !seen.has('amount') : !free.has(field!) && !seen.has(id);
    return amountColumns.has(column) && !seen.has('amount');
  });
}

const ofAmount: ReadonlySet<string> = new Set(['amount_in_words', 'net', 'lesser']);
const free: ReadonlySet<string> = new Set(['today', 'author']);
const amountColumns: ReadonlySet<string> = new Set(['unit_price', 'net', 'tax', 'gross', 'amount']);

export async function valuesOfContract(
  work: Work,
  stored: StoredRecord,
  row: ContractRow,
): Promise<PaperValues> {
  const { principal, now } = work;
  const { locale, timeZone, name } = principal;
  const today = dayOf(now, timeZone);
  const isCny = row.currency === 'CNY';
  return {
    values: {
      ...(await fieldTexts(work, stored, row.currency)),
      amount_in_words: isCny ? moneyInWords(row.amount) : '',
      net: amountText(String(row.amount - row.tax)),
      lesser: row.lesser === 0n ? '' : amountText(String(row.lesser)),
      today: spokenValue({ kind: 'day' } as Field, today, { locale, timeZone, currency: row.currency }) ?? '',
      author: name,
    },
    lines: await lineTexts(work, row.id),
    plan: await planTexts(work, row),
  };
}

async function fieldTexts(
  work: Work,
  stored: StoredRecord,
  currency: string,
): Promise<Record<string, string>> {
  const open = await openKind(work, contractKind);
  const names = await referenceNames(work, open.fields, [stored.values]);
  const reader = { locale: work.principal.locale, timeZone: work.principal.timeZone, currency };
  const texts = open.fields
    .filter((field) => isClear(work, contractKind, field))
    .map((field) => {
      const shown = shownValue(work, open, field, stored.values[field.id], names);
      const text =
        field.kind === 'money' && typeof shown === 'string'
          ? amountText(shown)
          : spokenValue(field, shown, reader);
      return [field.id, text ?? ''] as const;
    });
  return Object.fromEntries(texts);
}

async function lineTexts(work: Work, id: string): Promise<Record<string, string>[]> {
  return (await linesOf(work, id)).map((line, at) => ({
    number: String(at + 1),
    name: line.name,
    unit: line.unit ?? '',
    quantity: decimalText(line.quantity),
    unit_price: amountText(String(line.unit_price)),
    discount: line.discount === 0n ? '' : `${decimalText(line.discount, 2)}%`,
    tax_rate: `${decimalText(line.tax_rate, 2)}%`,
    net: amountText(String(line.net)),
    tax: amountText(String(line.tax)),
    gross: amountText(String(line.gross)),
  }));
}

async function planTexts(work: Work, { id, currency }: ContractRow): Promise<Record<string, string>[]> {
  const { locale, timeZone } = work.principal;
  return (await instalmentsOf(work, id)).map((one, at) => ({
    number: String(at + 1),
    name: one.name,
    due: one.due_on
      ? (spokenValue({ kind: 'day' } as Field, one.due_on, { locale, timeZone, currency }) ?? '')
      : dueWords(one.due_from, one.due_days ?? 0, locale),
    share: one.share === null ? '' : `${decimalText(one.share, 2)}%`,
    amount: amountText(String(one.amount)),
  }));
}
