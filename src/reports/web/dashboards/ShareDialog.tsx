import { X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  FormDialog,
  IconButton,
  Select,
  usePointerSource,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { reportRights, type ReportRight } from '../../model/sharing.ts';
import { reportTexts } from '../texts.ts';
import { staleReports } from './use-reports.ts';

type Share = WireReport['shares'][number];
const receivers = ['everybody', 'teams', 'person'] as const;
const rightWords = { view: 'mayView', edit: 'mayEdit', share: 'mayShare' } as const;

/** Who else sees the dashboard, and what they may do with it. */
export function ShareDialog({ report, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(reportTexts);
  const [shares, setShares] = useState<readonly Share[]>(report.shares);
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reportContract.shareReport, {
        params: { id: report.id },
        body: {
          shares: shares.map(({ user, team, may }) => ({
            userId: user?.id ?? null,
            teamId: team?.id ?? null,
            may,
          })),
        },
      }),
    said: () => t('saved'),
    stale: staleReports,
    onDone: onClose,
  });
  const nameOf = ({ user, team }: Share) => user?.name ?? team?.name ?? t('everybody');
  return (
    <FormDialog
      title={t('share')}
      text={t('shareText')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      {...sending}
    >
      {shares.length === 0 && <p className="text-sm text-soft">{t('nobody')}</p>}
      <ul>
        {shares.map((share, at) => (
          <li key={`${nameOf(share)} ${at}`} className="flex items-center justify-between gap-3 py-1 text-sm">
            <span className="min-w-0 truncate">
              {nameOf(share)} · {t(rightWords[share.may])}
            </span>
            <IconButton
              size="small"
              label={t('removeShare', { name: nameOf(share) })}
              icon={<X aria-hidden size={14} />}
              onPress={() => setShares(shares.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ul>
      <NewShare onAdd={(share) => setShares([...shares, share])} />
    </FormDialog>
  );
}

function NewShare({ onAdd }: { onAdd: (share: Share) => void }) {
  const t = useText(reportTexts);
  const [who, setWho] = useState<(typeof receivers)[number]>('everybody');
  const [may, setMay] = useState<ReportRight>('view');
  const [one, setOne] = useState<{ id: string; name: string } | null>(null);
  const people = usePointerSource('user');
  const teams = usePointerSource('team');
  const source = who === 'person' ? people : teams;
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <Select
        label={t('who')}
        options={receivers.map((id) => ({ id, name: t(id) }))}
        value={who}
        onChange={(id) => {
          setWho(id as typeof who);
          setOne(null);
        }}
      />
      {who !== 'everybody' && source && (
        <ComboBox label={t(who)} search={source.search} value={one} onChange={setOne} />
      )}
      <Select
        label={t('may')}
        options={reportRights.map((id) => ({ id, name: t(rightWords[id]) }))}
        value={may}
        onChange={(id) => setMay(id as ReportRight)}
      />
      <Button
        isDisabled={who !== 'everybody' && !one}
        onPress={() => {
          onAdd({ user: who === 'person' ? one : null, team: who === 'teams' ? one : null, may });
          setOne(null);
        }}
      >
        {t('addShare')}
      </Button>
    </div>
  );
}
