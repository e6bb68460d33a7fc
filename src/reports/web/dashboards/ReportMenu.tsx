import { Ellipsis } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Button,
  callContract,
  ConfirmDialog,
  Menu,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { useNavigate } from '@tanstack/react-router';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { rightForFile } from '../../model/export/file-kinds.ts';
import { answersFor, mayWith, type ReportRight } from '../../model/sharing.ts';
import { SchedulesDrawer } from '../schedule/SchedulesDrawer.tsx';
import { scheduleTexts } from '../schedule/texts.ts';
import { listTexts } from '../list/texts.ts';
import { useCopyReport } from '../list/use-copy-report.ts';
import { portableTexts } from '../portable/texts.ts';
import { useTakingFile } from '../portable/use-taking-file.ts';
import { ReadingsDrawer } from '../sharing/ReadingsDrawer.tsx';
import { ShareDialog } from '../sharing/ShareDialog.tsx';
import { sharingTexts } from '../sharing/texts.ts';
import { ViewAsDialog } from '../sharing/ViewAsDialog.tsx';
import { reportTexts } from '../texts.ts';
import { EditionsDrawer } from './EditionsDrawer.tsx';
import { SubscribeDialog } from './SubscribeDialog.tsx';
import { staleReports } from './use-reports.ts';
import { useTakingAway } from './use-taking-away.ts';

type Opened = 'share' | 'subscribe' | 'schedules' | 'history' | 'readings' | 'viewAs' | 'remove';

/** The files it is taken away as. */
const takenAs = [
  { id: 'excel', as: 'exportReport', right: rightForFile.xlsx },
  { id: 'csv', as: 'tabulateReport', right: rightForFile.csv },
  { id: 'pdf', as: 'printReport', right: rightForFile.pdf },
  { id: 'png', as: 'drawReport', right: rightForFile.png },
] as const;

/** What else is done with a dashboard. */
export function ReportMenu({ report }: { report: WireReport }) {
  const t = useText(reportTexts);
  const sharing = useText(sharingTexts);
  const schedule = useText(scheduleTexts);
  const list = useText(listTexts);
  const portable = useText(portableTexts);
  const copying = useCopyReport();
  const takingFile = useTakingFile();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  const may = (right: ReportRight) => mayWith(report, right);
  const taking = useTakingAway(report);
  const entry = (id: Opened) => ({ id, name: names[id], onAction: () => setOpened(id) });
  const names: Record<Opened, string> = {
    subscribe: t('subscribe'),
    schedules: schedule('schedules'),
    history: t('history'),
    remove: t('remove'),
    share: sharing('share'),
    readings: sharing('readings'),
    viewAs: sharing('viewAs'),
  };
  const open: Record<Opened, ReactNode> = {
    share: <ShareDialog report={report} onClose={close} />,
    subscribe: <SubscribeDialog report={report} onClose={close} />,
    schedules: <SchedulesDrawer report={report} onClose={close} />,
    history: <EditionsDrawer report={report} onClose={close} />,
    readings: <ReadingsDrawer report={report} onClose={close} />,
    viewAs: <ViewAsDialog onClose={close} />,
    remove: <RemoveDialog report={report} onClose={close} />,
  };
  return (
    <>
      <Menu
        label={t('more')}
        placement="bottom end"
        trigger={
          <Button aria-label={t('more')} icon={<Ellipsis aria-hidden size={16} />}>
            {t('more')}
          </Button>
        }
        entries={[
          ...takenAs
            .filter(({ right }) => may(right))
            .map(({ id, as }) => ({ id, name: t(id), onAction: () => void taking.send({ as }) })),
          ...(may('schedule') ? [entry('subscribe'), entry('schedules')] : []),
          entry('history'),
          ...(may('share') || may('grant') ? [entry('share')] : []),
          ...(answersFor(report)
            ? [
                {
                  id: 'file',
                  name: portable('takeFile'),
                  onAction: () => void takingFile.send(report.id),
                },
              ]
            : []),
          { id: 'copy', name: list('copy'), onAction: () => void copying.send(report.id) },
          ...(may('grant')
            ? [entry('viewAs'), entry('readings'), { ...entry('remove'), isDanger: true }]
            : []),
        ]}
      />
      {opened && open[opened]}
    </>
  );
}

function RemoveDialog({ report: { id, title }, onClose }: { report: WireReport; onClose: () => void }) {
  const t = useText(reportTexts);
  const navigate = useNavigate();
  const { send, isPending } = useSending({
    send: () => callContract(reportContract.removeReport, { params: { id } }),
    said: () => t('removed'),
    stale: staleReports,
    onDone: () => void navigate({ to: '/reports' }),
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <ConfirmDialog
      title={t('remove')}
      confirm={t('remove')}
      consequence={t('removeText', { title })}
      isOpen
      isDanger
      isPending={isPending}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
