import {
  DatePicker,
  Link,
  MoneyField,
  noValue,
  NumberField,
  TextField,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import type { WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';
import type { LineChanges } from './use-line-changes.ts';

type Line = WireRequestPage['lines'][number];

/** The paper line by line; lines that this step lets its approvers change are fields. */
export function PaperLines({ request, lines }: { request: WireRequestPage; lines: LineChanges }) {
  const t = useText(approvalTexts);
  const told = useLabel();
  return (
    <>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2 max-md:grid-cols-1 max-md:gap-y-0.5">
        {request.lines.map((line) => (
          <div key={line.field} className="contents">
            <dt className="text-sm text-soft max-md:pt-2">{told(line.label)}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              {line.isEditable ? <LineField line={line} lines={lines} /> : <LineValue line={line} />}
            </dd>
          </div>
        ))}
      </dl>
      {request.place && (
        <p className="pt-3 text-sm">
          <Link href={hrefOfRecord(request.place.object, request.place.id)}>{t('openPaper')}</Link>
        </p>
      )}
    </>
  );
}

function LineValue({ line: { kind, value, currency } }: { line: Line }) {
  const { money, day, number } = useFormats();
  if (value === null) return <span className="text-faint">{noValue}</span>;
  if (kind === 'money') return <span className="figures font-medium">{money(value, currency)}</span>;
  if (kind === 'percent') return <span className="figures">{`${number(Number(value) / 100)}%`}</span>;
  if (kind === 'day') return <span className="figures">{day(value)}</span>;
  if (kind === 'number') return <span className="figures">{number(Number(value))}</span>;
  return <span className="whitespace-pre-line">{value}</span>;
}

function LineField({ line, lines }: { line: Line; lines: LineChanges }) {
  const told = useLabel();
  const value = lines.valueOf(line);
  const change = (next: string | null) => lines.change(line.field, next);
  const look = { label: told(line.label), hideLabel: true };
  if (line.kind === 'money')
    return (
      <MoneyField
        {...look}
        {...(line.currency && { currency: line.currency })}
        value={value}
        onChange={change}
      />
    );
  if (line.kind === 'day') return <DatePicker {...look} value={value} onChange={change} />;
  if (line.kind === 'percent' || line.kind === 'number') {
    const unit = line.kind === 'percent' ? 100 : 1;
    return (
      <NumberField
        {...look}
        value={value === null ? null : Number(value) / unit}
        onChange={(next) => change(next === null ? null : String(Math.round(next * unit)))}
      />
    );
  }
  return <TextField {...look} value={value ?? ''} onChange={(next) => change(next || null)} />;
}
