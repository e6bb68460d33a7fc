import { Check, Minus } from 'lucide-react';
import type { Field, FieldOption } from '../../model/fields.ts';
import { type Formats, noValue, useFormats } from '../locale/formats.ts';
import { useLabel, useText } from '../texts.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Badge, type Tone } from '../ui/Badge.tsx';
import { Link } from '../ui/Link.tsx';
import { isFen } from '../ui/MoneyField.tsx';
import { isEmpty, isNamed, type Named, targetOf } from './field-values.ts';
import { PhoneNumber } from './PhoneNumber.tsx';
import { usePointerSource } from './pointer-sources.ts';
import { fieldTexts } from './texts.ts';

type Props = { field: Field; value: unknown; /** Without links: inside a button. */ isPlain?: boolean };

/** One value as the reader reads it, in a table or on a page; a masked value stands as it came. */
export function FieldCell({ field, value, isPlain = false }: Props) {
  const formats = useFormats();
  if (isEmpty(value)) return <span className="text-faint">{noValue}</span>;
  if (field.kind === 'boolean') return <Answer value={value === true} />;
  if (field.kind === 'select') return <Choice field={field} value={String(value)} />;
  if (isNamed(value)) return <Pointed field={field} value={value} isPlain={isPlain} />;
  if (field.kind === 'phone' && !isPlain) return <PhoneNumber number={String(value)} />;
  if (field.kind === 'url' && !isPlain) return <Outside href={String(value)} />;
  return (
    <span className={field.kind === 'long_text' ? 'whitespace-pre-line' : undefined}>
      {plainText(field, value, formats)}
    </span>
  );
}

/** The value as plain text: for titles, screen readers and copied tables. */
export function plainText(field: Field, value: unknown, formats: Formats): string {
  if (isEmpty(value)) return noValue;
  const text = String(isNamed(value) ? (value.name ?? noValue) : value);
  switch (field.kind) {
    case 'money':
      return isFen(text) ? formats.money(text, field.currency) : text;
    case 'integer':
      if (field.ungrouped) return text;
      return typeof value === 'number' ? formats.number(value, 0) : text;
    case 'decimal':
      return typeof value === 'number' ? formats.number(value) : text;
    case 'percent':
      return typeof value === 'number' ? formats.percent(value / 100) : text;
    case 'day':
      return formats.day(text);
    case 'instant':
      return formats.instant(text);
    default:
      return text;
  }
}

const tones: Record<NonNullable<FieldOption['color']>, Tone> = {
  neutral: 'neutral',
  green: 'good',
  amber: 'warn',
  red: 'bad',
  blue: 'accent',
};

function Choice({ field, value }: { field: Field; value: string }) {
  const label = useLabel();
  const option = field.options?.find((one) => one.value === value);
  if (!option) return <span>{value}</span>;
  return option.color ? (
    <Badge tone={tones[option.color]}>{label(option.label)}</Badge>
  ) : (
    <span>{label(option.label)}</span>
  );
}

function Answer({ value }: { value: boolean }) {
  const t = useText(fieldTexts);
  const Mark = value ? Check : Minus;
  return (
    <span className="inline-flex items-center gap-1">
      <Mark aria-hidden size={14} className={value ? 'text-good' : 'text-faint'} />
      {t(value ? 'yes' : 'no')}
    </span>
  );
}

function Pointed({ field, value, isPlain }: { field: Field; value: Named; isPlain: boolean }) {
  const t = useText(fieldTexts);
  const source = usePointerSource(targetOf(field));
  if (value.name === null) return <span className="text-faint">{t('hiddenName')}</span>;
  if (field.kind === 'user') return <Avatar name={value.name} size="small" showName />;
  if (isPlain || !source?.hrefOf) return <span>{value.name}</span>;
  return <Link href={source.hrefOf(value.id)}>{value.name}</Link>;
}

/** A foreign address is a link only when it is a web address. */
function Outside({ href }: { href: string }) {
  if (!/^https?:\/\//i.test(href)) return <span>{href}</span>;
  return (
    <Link href={href} target="_blank">
      {href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
    </Link>
  );
}
