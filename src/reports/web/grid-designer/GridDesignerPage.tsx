import { useState } from 'react';
import {
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressParams,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import type { WireReport } from '../../model/contract.ts';
import { mayWith } from '../../model/sharing.ts';
import { editedOf, useReport } from '../dashboards/use-reports.ts';
import { useScreen } from '../dashboards/use-screen.ts';
import { useAutosave } from '../designer/use-autosave.ts';
import { reportTitles } from '../titles.ts';
import { GridWorkbench } from './GridWorkbench.tsx';
import { PageActions } from './PageActions.tsx';
import { asReaderOf, PictureContext } from '../pictures/picture-place.ts';
import { ReportOfGrid } from './report-of-grid.ts';
import { designerTexts } from './texts.ts';
import { useMembers } from './use-members.ts';

/** The grid of a report is drawn here: cells, what they are bound to, and beside them what comes of it. */
export function Page() {
  const { reportId = '', blockId = '' } = useAddressParams();
  const t = useText(designerTexts);
  const titles = useText(reportTitles);
  const { data: report, error, refetch } = useReport(reportId);
  const members = useMembers();
  if (report && members.isKnown)
    return <Design key={`${report.id} ${blockId}`} {...{ report, blockId, members }} />;
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ name: titles('dashboards'), href: '/reports' }]} />
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

/** Pictures of its cells are the report's. */
function OfReport({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <ReportOfGrid value={id}>
      <PictureContext value={asReaderOf(id)}>{children}</PictureContext>
    </ReportOfGrid>
  );
}

type DesignProps = { report: WireReport; blockId: string; members: ReturnType<typeof useMembers> };

function Design({ report, blockId, members }: DesignProps) {
  const t = useText(designerTexts);
  const titles = useText(reportTitles);
  const isSmall = useScreen() === 'phone';
  const [shown, show] = useState<'design' | 'preview'>('design');
  const [isFaulty, setFaulty] = useState(false);
  const [sheet, setSheet] = useState(() => {
    const { title, folder, document } = editedOf(report);
    return { title, folder, document };
  });
  const { document } = sheet;
  const saving = useAutosave(report, sheet);
  const { dialog } = useUnsaved(saving.isChanged);
  const block = document.blocks.find(
    (one): one is BlockOf<'grid'> => one.id === blockId && one.type === 'grid',
  );
  const isReadOnly = isSmall || !mayWith(report, 'design');
  const state = t(saving.isChanged || saving.isKeeping ? 'saving' : 'saved');
  return (
    <>
      <PageHeader
        title={block?.title || t('title')}
        crumbs={[
          { name: titles('dashboards'), href: '/reports' },
          { name: report.title, href: `/reports/${report.id}` },
        ]}
        meta={isReadOnly ? t(isSmall ? 'phoneOnly' : 'notYours') : state}
        actions={!isReadOnly && <PageActions report={report} saving={saving} isFaulty={isFaulty} />}
      >
        {isSmall && (
          <SegmentedControl
            label={t('title')}
            segments={[
              { id: 'design', name: t('design') },
              { id: 'preview', name: t('preview') },
            ]}
            value={shown}
            onChange={show}
          />
        )}
      </PageHeader>
      <PageBody>
        {saving.failure !== null && <ErrorNotice error={saving.failure} onRetry={() => void saving.keep()} />}
        {block ? (
          <OfReport id={report.id}>
            <GridWorkbench
              document={document}
              block={block}
              members={members}
              isReadOnly={isReadOnly}
              shown={isSmall ? shown : 'both'}
              onFaulty={setFaulty}
              onChange={(changed) => {
                const blocks = document.blocks.map((one) => (one.id === changed.id ? changed : one));
                setSheet({ ...sheet, document: { ...document, blocks } });
              }}
            />
          </OfReport>
        ) : (
          <EmptyState title={t('gone')}>{t('goneText')}</EmptyState>
        )}
      </PageBody>
      {dialog}
    </>
  );
}
