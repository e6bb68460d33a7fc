import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import {
  Button,
  callContract,
  Card,
  ErrorNotice,
  Link,
  NotFoundPage,
  PageBody,
  PageHeader,
  Select,
  SkeletonLines,
  TextField,
  useAddressParams,
  useFormats,
  useDraft,
  useLabel,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { pipelineContract } from '../../model/contract.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { useNameOf, usePipelines } from '../pipelines.ts';
import { pageTitles } from '../titles.ts';
import {
  added,
  blankStage,
  changedStage,
  drawingOf,
  faultOf,
  isWhole,
  movedTo,
  draftOf,
  openStages,
  promiseOf,
  putBack,
  removed,
  removedStages,
  type Drawing,
} from './drawing.ts';
import { MapLink } from './map/MapLink.tsx';
import type { ProcessDesign } from './process/ProcessButton.tsx';
import { EndCard, StageCard } from './StageCard.tsx';
import { settingsTexts } from './texts.ts';

/** The drawing board of one pipeline, or of a new one at /new. */
export function Page() {
  const t = useText(settingsTexts);
  const { pipelineId } = useAddressParams();
  const { pipelines, error, refetch } = usePipelines();
  const pipeline = pipelines?.find(({ id }) => id === pipelineId);
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!pipelines) {
    return (
      <PageBody className="pt-6">
        <SkeletonLines lines={8} className="h-6" />
      </PageBody>
    );
  }
  if (pipeline)
    return (
      <Designer key={`${pipeline.id} ${pipeline.version}`} before={pipeline} start={drawingOf(pipeline)} />
    );
  if (pipelineId !== 'new') return <NotFoundPage />;
  const stages = [
    blankStage('open', 'open', t('newStage')),
    blankStage('won', 'won', t('wonStage')),
    blankStage('lost', 'lost', t('lostStage')),
  ];
  return <Designer key="new" before={null} start={{ name: '', nameEn: null, stages, mapping: {} }} />;
}

type DesignerProps = { before: Pipeline | null; start: Drawing };

function Designer({ before, start }: DesignerProps) {
  const t = useText(settingsTexts);
  const label = useLabel();
  const nameOf = useNameOf();
  const mayDesign = useMay('pipeline.design');
  const [drawing, setDrawing, isDrawn] = useDraft(start);
  const [isAsked, setAsked] = useState(false);
  const { send, failure, isPending } = useSavingPipeline(before);
  const isChanged = before === null || isDrawn;
  const unsaved = useUnsaved(isDrawn && !isPending);
  const submit = (): void => {
    setAsked(true);
    if (isWhole(before, drawing)) void send(drawing);
  };
  const crumbs = [{ name: label(pageTitles.pipelines), href: '/settings/pipelines' }];
  return (
    <>
      <PageHeader
        title={before ? nameOf(before) : t('newTitle')}
        meta={before && t('version', { version: before.version })}
        crumbs={crumbs}
        actions={
          <>
            {before && before.version > 1 && (
              <Link href={`/process-versions?pipeline=${before.id}`}>{t('compareVersions')}</Link>
            )}
            {before && <MapLink id={before.id} />}
            <Button
              variant="primary"
              isPending={isPending}
              disabledReason={!mayDesign ? t('notYours') : isChanged ? null : t('unchanged')}
              onPress={submit}
            >
              {before ? t('save', { version: before.version + 1 }) : t('create')}
            </Button>
          </>
        }
      />
      <PageBody>
        {failure !== null && <ErrorNotice error={failure} />}
        <div className="grid max-w-3xl gap-4 md:grid-cols-2">
          <TextField
            label={t('name')}
            isRequired
            value={drawing.name}
            onChange={(name) => setDrawing({ ...drawing, name })}
            maxLength={60}
            error={isAsked && !drawing.name.trim() ? t('nameMissing') : null}
          />
          <TextField
            label={t('nameEn')}
            value={drawing.nameEn ?? ''}
            onChange={(nameEn) => setDrawing({ ...drawing, nameEn: nameEn || null })}
            maxLength={60}
          />
        </div>
        <StageRow
          drawing={drawing}
          onDraw={setDrawing}
          design={{ pipelineId: before?.id ?? null, stages: drawing.stages, mayDesign }}
        />
        <PromiseLine drawing={drawing} />
        {unsaved.dialog}
        <Removed before={before} drawing={drawing} isAsked={isAsked} onDraw={setDrawing} />
      </PageBody>
    </>
  );
}

/** Saves the next version, or the first one, and goes back to the list. */
function useSavingPipeline(before: Pipeline | null) {
  const t = useText(settingsTexts);
  const navigate = useNavigate();
  return useSending({
    send: ({ name, nameEn, stages, mapping }: Drawing) => {
      const drawn = { name, nameEn, stages: stages.map(draftOf) };
      if (!before) return callContract(pipelineContract.createPipeline, { body: drawn });
      return callContract(pipelineContract.changePipeline, {
        params: { id: before.id },
        body: { ...drawn, version: before.version, mapping },
      });
    },
    said: ({ name, version }) => t(before ? 'saved' : 'created', { name, version }),
    stale: ['pipelines', 'deals'],
    onDone: () => navigate({ href: '/settings/pipelines' }),
  });
}

type DrawProps = { drawing: Drawing; onDraw: (drawing: Drawing) => void };

function StageRow({ drawing, onDraw, design }: DrawProps & { design: ProcessDesign }) {
  const t = useText(settingsTexts);
  const open = openStages(drawing);
  return (
    <section className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base">{t('stages')}</h2>
        <Button
          icon={<Plus aria-hidden size={16} />}
          onPress={() => onDraw(added(drawing, blankStage(newId(), 'open', '')))}
        >
          {t('addStage')}
        </Button>
      </div>
      <ol className="-mx-4 flex items-stretch gap-3 overflow-x-auto px-4 pb-3 md:-mx-6 md:px-6">
        {open.map((stage, place) => (
          <StageCard
            key={stage.key}
            stage={stage}
            place={place}
            count={open.length}
            fault={faultOf(drawing, stage)}
            design={design}
            onChange={(change) => onDraw(changedStage(drawing, stage.key, change))}
            onMove={(key, to) => onDraw(movedTo(drawing, key, to))}
            onRemove={() => onDraw(removed(drawing, stage.key))}
          />
        ))}
        {drawing.stages
          .filter(({ kind }) => kind !== 'open')
          .map((stage) => (
            <EndCard
              key={stage.key}
              stage={stage}
              fault={faultOf(drawing, stage)}
              design={design}
              onChange={(change) => onDraw(changedStage(drawing, stage.key, change))}
            />
          ))}
      </ol>
    </section>
  );
}

/** What the targets of the stages come to, said at once, so that nobody draws a wish. */
function PromiseLine({ drawing }: { drawing: Drawing }) {
  const t = useText(settingsTexts);
  const { number } = useFormats();
  const { wonOfHundred, days } = promiseOf(drawing);
  if (wonOfHundred === null || days === null) return null;
  return <p className="text-sm text-soft">{t('overall', { count: number(wonOfHundred, 1), days })}</p>;
}

function Removed({
  before,
  drawing,
  isAsked,
  onDraw,
}: DrawProps & { before: Pipeline | null; isAsked: boolean }) {
  const t = useText(settingsTexts);
  const nameOf = useNameOf();
  const gone = removedStages(before, drawing);
  if (gone.length === 0) return null;
  const targets = openStages(drawing).flatMap((stage) =>
    stage.id ? [{ id: stage.id, name: stage.name }] : [],
  );
  return (
    <Card title={t('removed')} className="max-w-3xl">
      <p className="mb-3 text-sm text-faint">{t('removedText')}</p>
      {gone.map((stage) => (
        <div key={stage.id} className="flex items-end gap-3 py-1">
          <Select
            label={t('goesTo', { name: nameOf(stage) })}
            isRequired
            options={targets}
            value={drawing.mapping[stage.id] ?? null}
            onChange={(to) => to && onDraw({ ...drawing, mapping: { ...drawing.mapping, [stage.id]: to } })}
            error={isAsked && !drawing.mapping[stage.id] ? t('mappingMissing') : null}
            className="flex-1"
          />
          <Button variant="quiet" onPress={() => onDraw(putBack(drawing, stage))}>
            {t('putBack')}
          </Button>
        </div>
      ))}
    </Card>
  );
}
