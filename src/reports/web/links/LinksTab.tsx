import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SecretBox, useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  Checkbox,
  contractQuery,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useNow,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { linkContract, type WireLink } from '../../model/links/link-contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { NewLink } from './NewLink.tsx';
import { linkTexts } from './texts.ts';
import { Visits } from './Visits.tsx';

/** The links by which a report is read without an account: made, looked after and ended here. */
export function LinksTab({ report }: { report: WireReport }) {
  const t = useText(linkTexts);
  const [made, setMade] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(
    contractQuery(linkContract.listLinks, { params: { id: report.id } }),
  );
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-soft">{t('text')}</p>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={4} />}
      {data && (
        <>
          <Outside allows={data.allowsOutside} />
          {made !== null && (
            <SecretBox label={t('links')} secret={`${location.origin}/r/${made}`} hint={t('made')} />
          )}
          <NewLink reportId={report.id} allowsOutside={data.allowsOutside} onMade={setMade} />
          <ul className="border-t border-line">
            {data.items.length === 0 && <li className="py-3 text-sm text-faint">{t('none')}</li>}
            {data.items.map((link) => (
              <Entry key={link.id} reportId={report.id} link={link} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether people outside may be given reports at all: said by those who keep the organisation. */
function Outside({ allows }: { allows: boolean }) {
  const t = useText(linkTexts);
  const mayChange = useMay('organisation.update');
  const { send } = useSending({
    send: (allowsOutside: boolean) => callContract(linkContract.allowOutside, { body: { allowsOutside } }),
    stale: staleReports,
    failed: (sentence) => ({ title: sentence }),
  });
  if (mayChange) return <Checkbox label={t('allow')} value={allows} onChange={(value) => void send(value)} />;
  return allows ? null : <p className="text-sm text-faint">{t('notAllowed')}</p>;
}

function Entry({ reportId, link }: { reportId: string; link: WireLink }) {
  const t = useText(linkTexts);
  const { instant } = useFormats();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const { send, isPending } = useSending({
    send: () => callContract(linkContract.revokeLink, { params: { id: reportId, linkId: link.id } }),
    stale: staleReports,
    failed: (sentence) => ({ title: sentence }),
  });
  const state = link.revokedAt ? 'ended' : Date.parse(link.expiresAt) < now.getTime() ? 'expired' : null;
  return (
    <li className="flex flex-col gap-1 border-b border-line py-3 text-sm">
      <span className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{link.label}</span>
        <Badge tone="neutral">{t(link.usedBy)}</Badge>
        {link.hasPassword && <Badge tone="neutral">{t('hasPassword')}</Badge>}
        {state && <Badge tone="warn">{t(state)}</Badge>}
      </span>
      <span className="text-faint">
        {link.madeBy} · {t('until', { at: instant(link.expiresAt) })} ·{' '}
        {link.lastVisitedAt
          ? `${t('visits', { count: link.visits })}，${t('lastVisit', { at: instant(link.lastVisitedAt) })}`
          : t('neverVisited')}
      </span>
      <span className="flex gap-2">
        <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('log')}
        </Button>
        {!state && (
          <Button
            size="small"
            variant="danger"
            aria-label={t('endNamed', { label: link.label })}
            isPending={isPending}
            onPress={() => void send()}
          >
            {t('end')}
          </Button>
        )}
      </span>
      {isOpen && <Visits reportId={reportId} link={link} />}
    </li>
  );
}
