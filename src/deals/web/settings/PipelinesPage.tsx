import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronRight, Plus } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  ConfirmDialog,
  ErrorNotice,
  Link,
  notify,
  PageBody,
  SkeletonLines,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { pipelineContract } from '../../model/contract.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { useNameOf, usePipelines } from '../pipelines.ts';
import { pageTitles } from '../titles.ts';
import { LossReasons } from './LossReasons.tsx';
import { MapLink } from './map/MapLink.tsx';
import { settingsTexts } from './texts.ts';

/** The pipelines and the loss reasons of the organisation. */
export function Page() {
  const t = useText(settingsTexts);
  const navigate = useNavigate();
  const mayDesign = useMay('pipeline.design');
  const { pipelines, error, refetch } = usePipelines();
  const newButton = (
    <Button
      variant="primary"
      icon={<Plus aria-hidden size={16} />}
      disabledReason={mayDesign ? null : t('notYours')}
      onPress={() => void navigate({ href: '/settings/pipelines/new' })}
    >
      {t('newPipeline')}
    </Button>
  );
  return (
    <>
      <SettingsHeader title={pageTitles.pipelines} actions={newButton} />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!pipelines && !error && <SkeletonLines lines={4} className="h-10" />}
        {pipelines?.length === 0 && <p className="text-faint">{t('nothingYet')}</p>}
        {pipelines?.map((pipeline) => (
          <PipelineCard key={pipeline.id} pipeline={pipeline} mayDesign={mayDesign} />
        ))}
        <LossReasons mayDesign={mayDesign} />
      </PageBody>
    </>
  );
}

function PipelineCard({ pipeline, mayDesign }: { pipeline: Pipeline; mayDesign: boolean }) {
  const t = useText(settingsTexts);
  const nameOf = useNameOf();
  const [isAsking, setAsking] = useState(false);
  const href = `/settings/pipelines/${pipeline.id}`;
  const title = (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Link href={href} look="plain">
        {nameOf(pipeline)}
      </Link>
      <span className="text-sm font-normal text-faint">{t('version', { version: pipeline.version })}</span>
    </span>
  );
  const actions = (
    <>
      <MapLink id={pipeline.id} />
      {mayDesign && (
        <>
          <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
            {t('archive')}
          </Button>
          <Link href={href} className="px-2 text-sm">
            {t('edit')}
          </Link>
        </>
      )}
    </>
  );
  return (
    <Card title={title} actions={actions}>
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1 text-sm text-soft">
        {pipeline.stages.map((stage, place) => (
          <li key={stage.id} className="flex items-center gap-1">
            {place > 0 && <ChevronRight aria-hidden size={14} className="text-faint" />}
            <span
              className={stage.kind === 'won' ? 'text-good' : stage.kind === 'lost' ? 'text-bad' : undefined}
            >
              {nameOf(stage)}
            </span>
            {stage.targetDays !== null && (
              <span className="figures text-xs text-faint">{`${stage.targetDays} ${t('days')}`}</span>
            )}
          </li>
        ))}
      </ol>
      <ArchiveDialog pipeline={pipeline} isOpen={isAsking} onClose={() => setAsking(false)} />
    </Card>
  );
}

function ArchiveDialog({
  pipeline,
  isOpen,
  onClose,
}: {
  pipeline: Pipeline;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useText(settingsTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const name = useNameOf()(pipeline);
  const archive = async (): Promise<void> => {
    onClose();
    try {
      await callContract(pipelineContract.archivePipeline, { params: { id: pipeline.id } });
      notify({ tone: 'good', title: t('archived', { name }) });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: ['pipelines'] });
  };
  return (
    <ConfirmDialog
      title={t('archiveTitle', { name })}
      consequence={t('archiveText')}
      confirm={t('archive')}
      isOpen={isOpen}
      onClose={onClose}
      onConfirm={() => void archive()}
    />
  );
}
