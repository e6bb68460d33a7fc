import { X } from 'lucide-react';
import { useState } from 'react';
import { callContract, FormDialog, IconButton, useSending, useText } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { staleReports } from '../dashboards/use-reports.ts';
import { NewShare } from './NewShare.tsx';
import { RightsField } from './RightsField.tsx';
import { sharingTexts } from './texts.ts';

export type WireShare = WireReport['shares'][number];

/** Who else may do what with the report. */
export function ShareDialog({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(sharingTexts);
  const [shares, setShares] = useState<readonly WireShare[]>(report.shares);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reportContract.shareReport, {
        params: { id: report.id },
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
    onDone: onClose,
  });
  const nameOf = ({ user, team, role }: WireShare) => (user ?? team ?? role)?.name ?? t('everybody');
  return (
    <FormDialog
      title={t('share')}
      text={t('text')}
      width="normal"
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      {...sending}
    >
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
    </FormDialog>
  );
}
