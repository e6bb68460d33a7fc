import { Play, Redo2, Undo2 } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Button,
  ErrorNotice,
  IconButton,
  NotFoundPage,
  PageBody,
  PageHeader,
  SkeletonLines,
  TextField,
  useAddressParams,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import type { WireReport } from '../../../model/contract.ts';
import type { ReportDocument } from '../../../model/document.ts';
import { mayWith } from '../../../model/sharing.ts';
import { staleReports, useReport } from '../../dashboards/use-reports.ts';
import { ReportMenu } from '../../dashboards/ReportMenu.tsx';
import { reportTitles } from '../../titles.ts';
import { Sketch } from '../Sketch.tsx';
import { useIsNarrow } from '../use-is-narrow.ts';
import { Workbench } from './Workbench.tsx';
import { designTexts } from './texts.ts';
import { useScreenDraft } from './use-screen-draft.ts';

/** A screen being arranged, by those who may change it. */
export function Page() {
  const { reportId = '' } = useAddressParams();
  const titles = useText(reportTitles);
  const { data, error, refetch } = useReport(reportId);
  if (data)
    return data.document.screen && mayWith(data, 'design') ? (
      <Designer key={data.id} report={data} />
    ) : (
      <NotFoundPage />
    );
  return (
    <>
      <PageHeader title={titles('screen')} />
      <PageBody>
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={8} className="h-8" />
        )}
      </PageBody>
    </>
  );
}

function Designer({ report }: { report: WireReport }) {
  const t = useText(designTexts);
  const titles = useText(reportTitles);
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const [opened] = useState(report);
  const draft = useScreenDraft(opened);
  const publishing = useSending({
    send: draft.publish,
    said: ({ edition }) => t('published', { number: edition }),
    stale: staleReports,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <>
      <PageHeader
        title={draft.title}
        crumbs={[{ name: titles('screens'), href: '/screens' }]}
        meta={
          <output className="text-sm text-faint">
            {draft.failure ? null : t(draft.isKept ? 'saved' : 'saving')}
          </output>
        }
        actions={
          <>
            <IconButton
              label={t('undo')}
              icon={<Undo2 size={16} />}
              isDisabled={!draft.canUndo}
              onPress={draft.undo}
            />
            <IconButton
              label={t('redo')}
              icon={<Redo2 size={16} />}
              isDisabled={!draft.canRedo}
              onPress={draft.redo}
            />
            <Button
              icon={<Play aria-hidden size={16} />}
              isDisabled={!draft.isKept}
              onPress={() => void navigate({ to: `/wall/${report.id}`, search: { draft: 1 } as never })}
            >
              {t('play')}
            </Button>
            <Button
              variant="primary"
              isPending={publishing.isPending}
              isDisabled={!report.hasDraft && draft.isKept}
              onPress={() => void publishing.send()}
            >
              {t('publish')}
            </Button>
            <ReportMenu report={report} />
          </>
        }
      />
      <PageBody>
        {draft.failure !== null && <ErrorNotice error={draft.failure} />}
        {isNarrow ? (
          <OnSmallWindow document={draft.document} />
        ) : (
          <>
            <div className="max-w-sm">
              <TextField label={t('title')} value={draft.title} onChange={draft.setTitle} maxLength={80} />
            </div>
            <Workbench
              reportId={report.id}
              document={draft.document}
              onChange={draft.change}
              undo={draft.undo}
              redo={draft.redo}
            />
          </>
        )}
        {draft.dialog}
      </PageBody>
    </>
  );
}

/** What stands where, to know the screen by: it is arranged in a wider window. */
function OnSmallWindow({ document: { screen } }: { document: ReportDocument }) {
  const t = useText(designTexts);
  return (
    <>
      <p className="text-sm text-soft">{t('smallWindow')}</p>
      <ul className="flex flex-col gap-3">
        {screen?.pages.map((page) => (
          <li key={page.id}>
            <Sketch screen={screen} page={page} />
          </li>
        ))}
      </ul>
    </>
  );
}
