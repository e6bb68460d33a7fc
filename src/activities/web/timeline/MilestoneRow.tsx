import { Flag } from 'lucide-react';
import { Link, useLabel } from '../../../platform/web/index.ts';
import { subjectHref } from '../subject-href.ts';
import { EntryLine } from './EntryLine.tsx';
import type { RowProps } from './rows.ts';

/** What happened to a case or a delivery of the record, and the way there. */
export function MilestoneRow({ entry }: RowProps<'milestone'>) {
  const label = useLabel();
  const { subject, words } = entry.milestone;
  return (
    <EntryLine icon={<Flag aria-hidden size={14} />} who={entry.actor?.name ?? null} at={entry.at}>
      <p className="text-sm [overflow-wrap:anywhere]">
        {label(words)} <Link href={subjectHref(subject)}>{subject.title}</Link>
      </p>
    </EntryLine>
  );
}
