import { useNavigate } from '@tanstack/react-router';
import { GitMerge } from 'lucide-react';
import { Badge, Button, isNamed, Link, RelativeTime, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord, nameOfRecord } from '../../../records/web/index.ts';
import type { DuplicateGroup } from '../../model/duplicates/contract.ts';
import { mergeAddress, mostMerged } from './merge-address.ts';
import { mergeTexts, noticeTexts, settingsTexts } from './texts.ts';
import { useDismissal } from './use-duplicate-groups.ts';

/** One group: what it is sure by, its records, and what can be done about it. */
export function GroupCard({ group }: { group: DuplicateGroup }) {
  const t = useText(settingsTexts);
  const words = useText(noticeTexts);
  const merging = useText(mergeTexts);
  const navigate = useNavigate();
  const dismissal = useDismissal();
  const ids = group.records.map(({ id }) => id).slice(0, mostMerged);
  const mayMerge = group.records.every(({ abilities }) => abilities.update && abilities.delete);
  return (
    <section className="min-w-0 rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-2 px-4 pt-3">
        <Badge tone={group.isCertain ? 'bad' : 'warn'}>{words(group.isCertain ? 'certain' : 'likely')}</Badge>
        <span className="min-w-0 text-sm text-soft">
          {group.reasons.map((reason) => reason.words).join(words('separator'))}
        </span>
        <span className="ml-auto flex items-center gap-2">
          <Button
            size="small"
            variant="quiet"
            isPending={dismissal.isPending}
            onPress={() => dismissal.mutate(group.id)}
          >
            {t('notSame')}
          </Button>
          <Button
            size="small"
            icon={<GitMerge aria-hidden size={14} />}
            disabledReason={mayMerge ? null : merging('noRight')}
            onPress={() => void navigate({ to: mergeAddress(group.object, ids) } as never)}
          >
            {merging('merge')}
          </Button>
        </span>
      </header>
      <ul className="divide-y divide-line px-4 pt-1 pb-2">
        {group.records.map((record) => (
          <GroupRecord key={record.id} object={group.object} record={record} />
        ))}
      </ul>
    </section>
  );
}

const facts = ['credit_code', 'company', 'account', 'mobile', 'phone', 'email', 'city'] as const;

function GroupRecord({ object, record }: { object: string; record: WireRecord }) {
  const words = useText(noticeTexts);
  const owner = record['owner'];
  const told = facts.map((id) => {
    const value = record[id];
    return isNamed(value) ? value.name : typeof value === 'string' ? value : null;
  });
  return (
    <li className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5 py-1.5 text-sm">
      <Link href={hrefOfRecord(object, record.id)} className="font-medium [overflow-wrap:anywhere]">
        {nameOfRecord(record)}
      </Link>
      <span className="min-w-0 text-soft [overflow-wrap:anywhere]">{told.filter(Boolean).join(' · ')}</span>
      <span className="ml-auto text-xs text-faint">
        {isNamed(owner) && owner.name && `${words('ownedBy', { name: owner.name })} · `}
        <RelativeTime at={record.createdAt} />
      </span>
    </li>
  );
}
