import { useNavigate } from '@tanstack/react-router';
import { CloudOff, Monitor, Redo2, Smartphone, Tablet, Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  Badge,
  Button,
  callContract,
  ConfirmDialog,
  IconButton,
  SegmentedControl,
  useSending,
  useSentence,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { withDesktopLayout } from '../../model/design/arrange.ts';
import type { Screen } from '../../model/document.ts';
import { ParamsDrawer } from '../params/ParamsDrawer.tsx';
import { staleReports } from '../dashboards/use-reports.ts';
import { AddBlock } from './AddBlock.tsx';
import { useDesign } from './design-context.ts';
import { designerTexts } from './texts.ts';
import type { useAutosave } from './use-autosave.ts';
import type { useDesigning } from './use-designing.ts';

type Saving = ReturnType<typeof useAutosave>;
type Props = {
  report: WireReport;
  designing: ReturnType<typeof useDesigning>;
  saving: Saving;
  screen: Screen;
  onScreen: (screen: Screen) => void;
  onReopen: () => void;
  isNarrow: boolean;
};

/** The line over the drawing board: what is drawn, the way back, the layouts, and publishing. */
export function DesignBar({ report, designing, saving, screen, onScreen, onReopen, isNarrow }: Props) {
  const t = useText(designerTexts);
  const { sheet } = useDesign();
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-3 py-2">
      <h1 className="max-w-72 min-w-0 truncate text-base">{sheet.title}</h1>
      <State report={report} saving={saving} onReopen={onReopen} />
      <span className="mx-1 h-5 border-l border-line max-lg:hidden" />
      {!isNarrow && <AddBlock />}
      <Params />
      <IconButton
        label={t('undo')}
        icon={<Undo2 aria-hidden size={16} />}
        isDisabled={!designing.canUndo}
        onPress={designing.undo}
      />
      <IconButton
        label={t('redo')}
        icon={<Redo2 aria-hidden size={16} />}
        isDisabled={!designing.canRedo}
        onPress={designing.redo}
      />
      {!isNarrow && <Layouts screen={screen} onScreen={onScreen} />}
      <Ending report={report} saving={saving} onReopen={onReopen} />
    </header>
  );
}

/** The parameters that its readers choose by. */
function Params() {
  const t = useText(designerTexts);
  const { document, change } = useDesign();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('params')}
      </Button>
      {isOpen && <ParamsDrawer document={document} onChange={change} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Whether what is drawn is kept, and as what. */
function State({ report, saving, onReopen }: Pick<Props, 'report' | 'saving' | 'onReopen'>) {
  const t = useText(designerTexts);
  const sentence = useSentence();
  if (saving.failure !== null)
    return (
      <span role="alert" className="flex items-center gap-2 text-sm text-bad">
        <CloudOff aria-hidden size={15} />
        {t('notKept', { reason: sentence(saving.failure) })}
        <Button size="small" onPress={() => void saving.keep()}>
          {t('again')}
        </Button>
        <Button size="small" onPress={onReopen}>
          {t('reload')}
        </Button>
      </span>
    );
  if (saving.isKeeping || saving.isChanged) return <Badge>{t('keeping')}</Badge>;
  return report.hasDraft ? <Badge tone="warn">{t('kept')}</Badge> : <Badge>{t('asPublished')}</Badge>;
}

const screens = [
  ['desktop', Monitor],
  ['tablet', Tablet],
  ['phone', Smartphone],
] as const;

function Layouts({ screen, onScreen }: Pick<Props, 'screen' | 'onScreen'>) {
  const t = useText(designerTexts);
  const { document, change } = useDesign();
  const isOwn = document.layouts[screen] !== null;
  return (
    <>
      <SegmentedControl
        label={t('screen')}
        segments={screens.map(([id, Icon]) => ({
          id,
          name: t(id),
          icon: <Icon aria-hidden size={14} />,
        }))}
        value={screen}
        onChange={onScreen}
      />
      {screen !== 'desktop' &&
        (isOwn ? (
          <Button size="small" variant="quiet" onPress={() => change(withDesktopLayout(document, screen))}>
            {t('followAgain')}
          </Button>
        ) : (
          <span className="text-xs text-faint">{t('followsDesktop')}</span>
        ))}
    </>
  );
}

function Ending({ report, saving, onReopen }: Pick<Props, 'report' | 'saving' | 'onReopen'>) {
  const t = useText(designerTexts);
  const navigate = useNavigate();
  const [isDropping, setDropping] = useState(false);
  const { dialog } = useUnsaved(saving.isChanged);
  const leave = () => void navigate({ href: `/reports/${report.id}` });
  const [isLeaving, setLeaving] = useState(false);
  const leaveNow = useEffectEvent(leave);
  const mayLeave = isLeaving && !saving.isChanged;
  useEffect(() => {
    if (mayLeave) leaveNow();
  }, [mayLeave]);
  const params = { id: report.id };
  const failed = (sentence: string) => ({ title: sentence });
  const publishing = useSending({
    send: () => callContract(reportContract.publishReport, { params, body: {} }),
    said: ({ edition }) => t('published', { number: edition }),
    stale: staleReports,
    onDone: leave,
    failed,
  });
  const dropping = useSending({
    send: () => callContract(reportContract.dropDraft, { params }),
    stale: staleReports,
    onDone: () => {
      setDropping(false);
      onReopen();
    },
    failed,
  });
  const isDraft = report.hasDraft || saving.isChanged;
  return (
    <span className="ml-auto flex flex-wrap items-center gap-2">
      {report.hasDraft && (
        <Button variant="quiet" onPress={() => setDropping(true)}>
          {t('dropDraft')}
        </Button>
      )}
      <Button onPress={() => void saving.keep().then(setLeaving)}>{t('leave')}</Button>
      <Button
        variant="primary"
        isDisabled={!isDraft}
        isPending={publishing.isPending}
        onPress={() => void saving.keep().then((isKept) => isKept && publishing.send())}
      >
        {t('publish')}
      </Button>
      <ConfirmDialog
        title={t('dropDraft')}
        confirm={t('dropDraft')}
        consequence={t('dropDraftText', { number: report.edition })}
        isOpen={isDropping}
        isDanger
        isPending={dropping.isPending}
        onConfirm={() => void dropping.send()}
        onClose={() => setDropping(false)}
      />
      {dialog}
    </span>
  );
}
