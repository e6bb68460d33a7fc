import {
  Badge,
  Link,
  RelativeTime,
  useFormats,
  useLabel,
  useNow,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRequest } from '../../model/contract.ts';
import { OutcomeBadge } from '../outcome.tsx';
import { approvalTexts } from '../texts.ts';

const soon = 24 * 3_600_000;

/** One request in a list: what it is, whose, and where it stands. */
export function RequestRow({ request }: { request: WireRequest }) {
  const t = useText(approvalTexts);
  const told = useLabel();
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1.5 border-b border-line px-4 py-2.5 last:border-b-0 max-md:flex-col">
      <div className="min-w-0 sm:flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <Link href={`/approvals/${request.id}`}>{request.title}</Link>
          <Badge>{told(request.paperLabel)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-faint">
          <span>{request.submitter.name}</span>
          <RelativeTime at={request.submittedAt} />
          {request.asked.length > 0 && (
            <span>
              {request.stepName} · {t('asksNow', { who: request.asked.map(({ name }) => name).join('、') })}
            </span>
          )}
        </p>
      </div>
      <span className="flex flex-wrap items-center gap-2">
        <DueBadge dueAt={request.dueAt} />
        <OutcomeBadge outcome={request.outcome} />
      </span>
    </li>
  );
}

function DueBadge({ dueAt }: { dueAt: string | null }) {
  const t = useText(approvalTexts);
  const { instant } = useFormats();
  const now = useNow();
  if (!dueAt) return null;
  const left = new Date(dueAt).getTime() - now.getTime();
  if (left < 0) return <Badge tone="bad">{t('overdue')}</Badge>;
  return <Badge tone={left < soon ? 'warn' : 'neutral'}>{t('dueBy', { at: instant(dueAt) })}</Badge>;
}
