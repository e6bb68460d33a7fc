import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  contractQuery,
  ErrorNotice,
  Link,
  SkeletonLines,
  useLabel,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { writeFilter } from '../../../records/model/filter.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { leadStatusOptions } from '../../model/lead/lead-status.ts';
import { qualityTexts } from './texts.ts';

/** These very leads, in this order; a lead named twice is shown twice. */
export function LeadLines({ ids }: { ids: readonly string[] }) {
  const wanted = [...new Set(ids)];
  const asked = useQuery(
    contractQuery(leadRecordContract.list, {
      query: { filter: writeFilter([{ field: 'id', op: 'in', value: wanted }]), limit: 200 },
    }),
  );
  if (asked.isPending) return <SkeletonLines lines={Math.min(ids.length, 8)} className="h-9" />;
  if (asked.error) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  const byId = new Map(asked.data.items.map((lead) => [lead.id, lead]));
  return (
    <ul className="-mx-2">
      {ids.map((id, place) => (
        <li
          key={`${id}-${ids.slice(0, place).filter((one) => one === id).length}`}
          className="border-b border-line last:border-b-0"
        >
          <LeadLine lead={byId.get(id)} />
        </li>
      ))}
    </ul>
  );
}

const tones: Record<string, Tone> = { green: 'good', red: 'bad', amber: 'warn', blue: 'accent' };

/** One lead in two lines: who asked, and what became of it. */
function LeadLine({ lead }: { lead: WireRecord | undefined }) {
  const t = useText(qualityTexts);
  const label = useLabel();
  if (!lead) return <p className="px-2 py-2 text-sm text-faint">{t('gone')}</p>;
  const status = leadStatusOptions.find(({ value }) => value === lead['status']);
  const quiet = [lead['company'], nameOf(lead['owner']) || nameOf(lead['pool'])].filter(Boolean).join(' · ');
  return (
    <div className="flex items-start justify-between gap-3 px-2 py-2">
      <span className="min-w-0">
        <Link href={`/leads/${lead.id}`} look="plain" className="block truncate font-medium">
          {String(lead['name'])}
        </Link>
        <span className="block truncate text-xs text-faint">{quiet}</span>
      </span>
      <span className="flex shrink-0 items-center gap-2">
        {typeof lead['level'] === 'string' && (
          <span className="figures text-xs text-soft">{lead['level']}</span>
        )}
        {status && <Badge tone={tones[status.color ?? ''] ?? 'neutral'}>{label(status.label)}</Badge>}
      </span>
    </div>
  );
}

function nameOf(value: unknown): string {
  return (value as Named | null)?.name ?? '';
}
