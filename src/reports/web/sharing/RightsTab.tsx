import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  ErrorNotice,
  IconButton,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { NewShare } from './NewShare.tsx';
import { RightsField } from './RightsField.tsx';
import { sharingTexts } from './texts.ts';

export type WireShare = WireReport['shares'][number];

/** Which colleagues may do what with the report. */
export function RightsTab({ report, onDone }: { report: WireReport; onDone: () => void }) {
  const t = useText(sharingTexts);
  const [shares, setShares] = useState<readonly WireShare[]>(report.shares);
  const { send, isPending, failure } = useSharing(report, shares, onDone);
  const nameOf = ({ user, team, role }: WireShare) => (user ?? team ?? role)?.name ?? t('everybody');
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-soft">{t('text')}</p>
      {shares.length === 0 && <p className="text-sm text-soft">{t('nobody')}</p>}
      <ul className="flex flex-col gap-2">
        {shares.map((share, at) => (
          <li key={`${nameOf(share)} ${at}`} className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <span className="min-w-32 flex-1 truncate pt-1.5 text-sm">{nameOf(share)}</span>
            <span className="w-56">
              <RightsField
                label={t('mayOf', { name: nameOf(share) })}
                hideLabel
                value={share.rights}
                held={report.rights}
                onChange={(rights) => setShares(shares.with(at, { ...share, rights }))}
              />
            </span>
            <IconButton
              size="small"
              label={t('remove', { name: nameOf(share) })}
              icon={<X aria-hidden size={14} />}
              onPress={() => setShares(shares.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <NewShare held={report.rights} onAdd={(share) => setShares([...shares, share])} />
      {failure !== null && <ErrorNotice error={failure} />}
      <Button variant="primary" isPending={isPending} onPress={() => void send()} className="self-end">
        {t('save')}
      </Button>
    </div>
  );
}

function useSharing({ id }: WireReport, shares: readonly WireShare[], onDone: () => void) {
  const t = useText(sharingTexts);
  return useSending({
    send: () =>
      callContract(reportContract.shareReport, {
        params: { id },
        body: {
          shares: shares.map(({ user, team, role, rights }) => ({
            userId: user?.id ?? null,
            teamId: team?.id ?? null,
            roleId: role?.id ?? null,
            rights,
          })),
        },
      }),
    said: () => t('saved'),
    stale: staleReports,
    onDone,
  });
}
