import type { ReactNode } from 'react';
import { dealRecordContract } from '../../../deals/model/record-contract.ts';
import { Badge, Link, useFormats, useText } from '../../../platform/web/index.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { NamedRecords, type RecordContract } from '../../../records/web/index.ts';
import { insightPageTexts } from './texts.ts';

/** These very deals, in this order; a deal named twice is shown twice. */
export function DealLines({ ids }: { ids: readonly string[] }) {
  return (
    <NamedRecords
      ids={ids}
      contract={dealRecordContract as RecordContract}
      line={(deal) => <DealLine deal={deal} />}
    />
  );
}

const outcomes = { won: 'good', lost: 'bad' } as const;

/** One deal in two lines: what it is, and where it stands. */
export function DealLine({ deal, note }: { deal: WireRecord | undefined; note?: ReactNode }) {
  const t = useText(insightPageTexts);
  const { money } = useFormats();
  if (!deal) return <p className="px-2 py-2 text-sm text-faint">{t('goneDeal')}</p>;
  const outcome = deal['outcome'] as 'open' | 'won' | 'lost';
  const quiet = [nameOf(deal['account']), nameOf(deal['owner'])].filter(Boolean).join(' · ');
  return (
    <div className="flex items-start justify-between gap-3 px-2 py-2">
      <span className="min-w-0">
        <Link href={`/deals/${deal.id}`} look="plain" className="block truncate font-medium">
          {String(deal['name'])}
        </Link>
        <span className="block truncate text-xs text-faint">{quiet}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-0.5">
        {typeof deal['amount'] === 'string' && (
          <span className="figures text-sm">{money(deal['amount'], String(deal['currency']))}</span>
        )}
        {note ??
          (outcome === 'open' ? (
            <span className="text-xs text-faint">{nameOf(deal['stage'])}</span>
          ) : (
            <Badge tone={outcomes[outcome]}>{nameOf(deal['stage'])}</Badge>
          ))}
      </span>
    </div>
  );
}

function nameOf(value: unknown): string {
  return (value as Named | null)?.name ?? '';
}
