import { useState } from 'react';
import {
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressParams,
  useText,
} from '../../../platform/web/index.ts';
import type { WireReport } from '../../model/contract.ts';
import type { BlockOf } from '../../model/blocks/block.ts';
import { mayWith } from '../../model/sharing.ts';
import { editedOf, useReport } from '../dashboards/use-reports.ts';
import { useScreen } from '../dashboards/use-screen.ts';
import { reportTitles } from '../titles.ts';
import { GridWorkbench } from './GridWorkbench.tsx';
import { designerTexts } from './texts.ts';
import { useKeptDraft } from './use-kept-draft.ts';
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

type DesignProps = { report: WireReport; blockId: string; members: ReturnType<typeof useMembers> };

function Design({ report, blockId, members }: DesignProps) {
  const t = useText(designerTexts);
  const titles = useText(reportTitles);
  const isSmall = useScreen() === 'phone';
  const [shown, show] = useState<'design' | 'preview'>('design');
  const [document, setDocument] = useState(() => editedOf(report).document);
  const { keep, state, failure } = useKeptDraft(report);
  const block = document.blocks.find(
    (one): one is BlockOf<'grid'> => one.id === blockId && one.type === 'grid',
  );
  const isReadOnly = isSmall || !mayWith(report, 'design');
  const href = `/reports/${report.id}`;
  return (
    <>
      <PageHeader
        title={block?.title || t('title')}
        crumbs={[
          { name: titles('dashboards'), href: '/reports' },
          { name: report.title, href },
        ]}
        meta={isReadOnly ? t(isSmall ? 'phoneOnly' : 'notYours') : t(state)}
        actions={<Link href={href}>{t('back')}</Link>}
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
        {failure !== null && <ErrorNotice error={failure} />}
        {block ? (
          <GridWorkbench
            document={document}
            block={block}
            members={members}
            isReadOnly={isReadOnly}
            shown={isSmall ? shown : 'both'}
            onChange={(changed) => {
              const blocks = document.blocks.map((one) => (one.id === changed.id ? changed : one));
              const next = { ...document, blocks };
              setDocument(next);
              keep(next);
            }}
          />
        ) : (
          <EmptyState title={t('gone')}>{t('gone')}</EmptyState>
        )}
      </PageBody>
    </>
  );
}
