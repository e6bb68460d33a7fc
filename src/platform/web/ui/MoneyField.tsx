import { useState } from 'react';
import { formatMoney, type ParsedMoney, parseMoney } from '../../model/money.ts';
import { useLocale } from '../locale/locale-context.ts';
import { useText } from '../texts.ts';
import type { FieldProps } from './FieldFrame.tsx';
import { TextField } from './TextField.tsx';
import { uiTexts } from './texts.ts';

/**
 * The value is a decimal-free string of fen, or null. What cannot be read as an amount comes out as typed, marked with
 * a leading ¥, so that neither a form nor a draft loses it; `isFen` tells the two apart.
 */
type Props = FieldProps<string | null> & { currency?: string };

type MoneyFault = Extract<ParsedMoney, { ok: false }>['code'];

const faultTexts = {
  'money.empty': 'moneyFault',
  'money.not_a_number': 'moneyFault',
  'money.too_precise': 'moneyTooPrecise',
  'money.too_large': 'moneyTooLarge',
} as const satisfies Record<MoneyFault, keyof typeof uiTexts>;

export function isFen(value: string): boolean {
  return /^-?\d+$/.test(value);
}

/** What typed text means: fen, null when empty, or the text itself marked as unread. */
export function readAmount(typed: string, currency: string): string | null {
  const parsed = parseMoney(typed, currency);
  if (parsed.ok) return String(parsed.money.amount);
  return parsed.code === 'money.empty' ? null : `¥${typed.replace(/^¥+/, '')}`;
}

function shownText(value: string | null, currency: string): string {
  if (!value) return '';
  if (!isFen(value)) return value.slice(1);
  return formatMoney({ amount: BigInt(value), currency }, 'zh-CN').replace(/^(-?)[^\d-]+/, '$1');
}

/** An amount, typed as people write it: 1234.5, 12.5万, ¥1,234; read when the field is left or Enter is pressed. */
export function MoneyField({ currency: told, value, onChange, onBlur, ...props }: Props) {
  const own = useLocale().currency;
  const currency = told ?? own;
  const t = useText(uiTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const unread = value && !isFen(value) ? parseMoney(value, currency) : null;

  const read = (): void => {
    if (typed === null) return;
    setTyped(null);
    onChange(readAmount(typed, currency));
  };
  return (
    <TextField
      {...props}
      value={typed ?? shownText(value, currency)}
      onChange={setTyped}
      onBlur={() => {
        read();
        onBlur?.();
      }}
      onKeyDown={(event) => event.key === 'Enter' && read()}
      error={unread && !unread.ok && typed === null ? t(faultTexts[unread.code]) : props.error}
      before={currency === 'CNY' ? '¥' : currency}
    />
  );
}
