import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  FieldInput,
  MultiSelect,
  Select,
  sentValue,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { noteKinds, type NoteKind } from '../../../activities/model/contract.ts';
import { pipelineContract } from '../../../deals/model/contract.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import type { HappeningTrigger, Narrowing, Trigger } from '../../model/definition.ts';
import { happenings, type NarrowingPart } from '../../model/happenings.ts';
import { editorTexts } from '../texts.ts';
import { clockLabels, levelLabels, noteKindLabels } from './narrowing-words.ts';

type Props = { object: string; trigger: HappeningTrigger; onChange: (trigger: Trigger) => void };
type PartProps = { object: string; only: Narrowing; put: (change: Narrowing) => void };

/** How narrowly a happening is meant. */
export function Narrowings({ object, trigger, onChange }: Props) {
  const { parts } = happenings[trigger.happening];
  if (parts.length === 0) return null;
  const put = (change: Narrowing): void => onChange({ ...trigger, only: { ...trigger.only, ...change } });
  return (
    <div className="grid grid-cols-1 gap-3 md:grid-cols-3">
      {parts.map((part) => {
        const Part = partFields[part];
        return <Part key={part} object={object} only={trigger.only} put={put} />;
      })}
    </div>
  );
}

const partFields: Readonly<Record<NarrowingPart, (props: PartProps) => React.ReactNode>> = {
  field: FieldPart,
  pipeline: PipelinePart,
  stages: StagesPart,
  loss: LossPart,
  clock: ClockPart,
  notes: NotesPart,
};

export function useStages() {
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(pipelineContract.listPipelines), staleTime: 60_000 });
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string | null }) =>
    locale === 'en' && nameEn ? nameEn : name;
  const pipelines = data?.items ?? [];
  const stages = pipelines.flatMap((pipeline) =>
    pipeline.stages.map((stage) => ({
      id: stage.id,
      kind: stage.kind,
      pipelineId: pipeline.id,
      name: pipelines.length > 1 ? `${nameOf(pipeline)} · ${nameOf(stage)}` : nameOf(stage),
    })),
  );
  return { pipelines: pipelines.map((one) => ({ id: one.id, name: nameOf(one) })), stages };
}

export function useLossReasonOptions() {
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(pipelineContract.listLossReasons), staleTime: 60_000 });
  return (data?.items ?? []).map(({ id, name, nameEn }) => ({
    id,
    name: locale === 'en' && nameEn ? nameEn : name,
  }));
}

function FieldPart({ object, only, put }: PartProps) {
  const t = useText(editorTexts);
  const label = useLabel();
  const fields = useCatalogue(object).catalogue?.fields ?? [];
  const field = fields.find(({ id }) => id === only.field);
  const isPlain = field && !['reference', 'user', 'team'].includes(field.kind);
  return (
    <>
      <Select
        label={t('field')}
        isClearable
        placeholder={t('anyField')}
        options={fields.map((one) => ({ id: one.id, name: label(one.label) }))}
        value={only.field ?? null}
        onChange={(id) => put({ field: id ?? undefined, from: undefined, to: undefined })}
      />
      {isPlain &&
        (['from', 'to'] as const).map((end) => (
          <FieldInput
            key={end}
            field={{
              ...field,
              label: { zh: `${label(field.label)} · ${t(end)}`, en: `${label(field.label)} · ${t(end)}` },
              required: false,
              readOnly: false,
            }}
            value={only[end] ?? null}
            onChange={(value) => put({ [end]: (sentValue(value) as string | null) ?? undefined })}
          />
        ))}
    </>
  );
}

function PipelinePart({ only, put }: PartProps) {
  const t = useText(editorTexts);
  const { pipelines } = useStages();
  return (
    <Select
      label={t('pipeline')}
      isClearable
      placeholder={t('any')}
      options={pipelines}
      value={only.pipelineId ?? null}
      onChange={(pipelineId) => put({ pipelineId, fromStageId: null, toStageId: null })}
    />
  );
}

function StagesPart({ only, put }: PartProps) {
  const t = useText(editorTexts);
  const { stages } = useStages();
  const offered = stages.filter((stage) => !only.pipelineId || stage.pipelineId === only.pipelineId);
  return (['fromStageId', 'toStageId'] as const).map((end) => (
    <Select
      key={end}
      label={t(end === 'fromStageId' ? 'fromStage' : 'toStage')}
      isClearable
      placeholder={t('any')}
      options={offered}
      value={only[end] ?? null}
      onChange={(id) => put({ [end]: id })}
    />
  ));
}

function LossPart({ only, put }: PartProps) {
  const t = useText(editorTexts);
  return (
    <MultiSelect
      label={t('reasons')}
      placeholder={t('any')}
      options={useLossReasonOptions()}
      value={only.lossReasonIds ?? []}
      onChange={(lossReasonIds) => put({ lossReasonIds: [...lossReasonIds] })}
    />
  );
}

function ClockPart({ only, put }: PartProps) {
  const t = useText(editorTexts);
  const label = useLabel();
  const optionsOf = (labels: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(labels).map(([id, one]) => ({ id, name: label(one) }));
  return (
    <>
      <Select
        label={t('clock')}
        isClearable
        placeholder={t('any')}
        options={optionsOf(clockLabels)}
        value={only.clock ?? null}
        onChange={(clock) => put({ clock: clock as Narrowing['clock'] })}
      />
      <Select
        label={t('level')}
        options={optionsOf(levelLabels)}
        value={only.level ?? 'red'}
        onChange={(level) => put({ level: (level ?? 'red') as NonNullable<Narrowing['level']> })}
      />
    </>
  );
}

function NotesPart({ only, put }: PartProps) {
  const t = useText(editorTexts);
  const label = useLabel();
  return (
    <MultiSelect
      label={t('noteKinds')}
      placeholder={t('any')}
      options={noteKinds.map((id) => ({ id, name: label(noteKindLabels[id]) }))}
      value={only.noteKinds ?? []}
      onChange={(kinds) => put({ noteKinds: [...kinds] as NoteKind[] })}
    />
  );
}
