import { Avatar } from '../../../../platform/web/index.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { DueClock } from '../DueClock.tsx';
import { leadOf } from '../lead-facts.ts';
import { LeadStatusBadge } from '../LeadStatusBadge.tsx';
import { LevelBadge } from '../../score/LevelBadge.tsx';

/** A lead on a phone: who, from which company, how good, and what waits. */
export function LeadCard({ record }: { record: WireRecord }) {
  const lead = leadOf(record);
  return (
    <span className="flex flex-col gap-1.5">
      <span className="flex items-start justify-between gap-2">
        <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{lead.name}</span>
        <LeadStatusBadge status={lead.status} />
      </span>
      {lead.company && <span className="truncate text-sm text-soft">{lead.company}</span>}
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <LevelBadge level={lead.level ?? null} />
        <DueClock lead={lead} />
        {lead.owner?.name && (
          <span className="ml-auto">
            <Avatar name={lead.owner.name} size="small" />
          </span>
        )}
      </span>
    </span>
  );
}
