import { useQuery } from '@tanstack/react-query';
import { pipelineContract } from '../../../../deals/model/contract.ts';
import {
  cellKey,
  ChoiceChip,
  numberOf,
  useDimensions,
  useTable,
  type Choice,
} from '../../../../insights/web/index.ts';
import type { Cell } from '../../../../insights/model/answer.ts';
import type { Condition } from '../../../../insights/model/question.ts';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useLocale,
  useText,
} from '../../../../platform/web/index.ts';
import { LeadMaturityBadge } from '../LeadMaturityBadge.tsx';
import { leadSubject } from '../lead-subject.ts';
import { QualityControls } from '../QualityControls.tsx';
import { QualityNav } from '../QualityNav.tsx';
import { qualityTexts } from '../texts.ts';
import { qualityTitles } from '../titles.ts';
import { useOpened } from '../use-opened.tsx';
import { useQuality } from '../use-quality.ts';
import {
  headQuestion,
  leadSteps,
  reachedQuestion,
  stageQuestion,
  type FunnelStage,
  type LeadStep,
} from './lead-funnel.ts';
import { LeadFunnelParts } from './LeadFunnelParts.tsx';
import { LeadFunnelSteps } from './LeadFunnelSteps.tsx';
import { leadFunnelTexts } from './texts.ts';

type Weigh = 'count' | 'amount';

/** From the lead to the won deal in one funnel, whole and by source, owner or team. */
export function Page() {
  const t = useText(leadFunnelTexts);
  const label = useLabel();
  const quality = useQuality();
  const { state, change, maturity, isReady } = quality;
  const { pipelines, error } = usePipelinesOfLeads();
  const [query, changeAddress] = useAddressQuery();
  const pipeline = pipelines?.find(({ id }) => id === query['pipeline']) ?? pipelines?.[0];
  const weigh: Weigh = query['weigh'] === 'amount' ? 'amount' : 'count';
  return (
    <>
      <PageHeader title={label(qualityTitles.funnel)}>
        <QualityNav page="funnel" />
        <QualityControls
          state={state}
          onChange={change}
          maturity={maturity}
          tools={
            quality.may('leads.deal_amount') && (
              <SegmentedControl
                label={t('count')}
                segments={(['count', 'amount'] as const).map((id) => ({ id, name: t(id) }))}
                value={weigh}
                onChange={(to) => changeAddress({ weigh: to === 'amount' ? to : undefined })}
              />
            )
          }
        >
          {pipelines && pipelines.length > 1 && (
            <ChoiceChip
              name={t('pipeline')}
              choices={pipelines}
              value={pipeline?.id ?? null}
              onChange={(id) => changeAddress({ pipeline: id })}
            />
          )}
          <SplitChip by={state.by} onChange={(by) => change({ by })} />
        </QualityControls>
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} />}
        {pipelines?.length === 0 && <EmptyState title={t('noPipeline')}>{null}</EmptyState>}
        {isReady && pipeline ? (
          <LeadFunnel quality={quality} pipeline={pipeline} weigh={weigh} />
        ) : (
          <SkeletonLines lines={7} className="h-8" />
        )}
      </PageBody>
    </>
  );
}

function SplitChip({ by, onChange }: { by: string | null; onChange: (by: string | null) => void }) {
  const t = useText(leadFunnelTexts);
  const label = useLabel();
  const choices: Choice[] = useDimensions(leadSubject).map((dimension) => ({
    id: dimension.id,
    name: label(dimension.label),
  }));
  return (
    <ChoiceChip
      name={t('split')}
      choices={choices}
      value={by}
      onChange={onChange}
      onClear={() => onChange(null)}
    />
  );
}

type PipelineOfLeads = Choice & { stages: readonly FunnelStage[] };

/** The pipelines by how many leads' deals they hold, the most first. */
function usePipelinesOfLeads(): { pipelines: PipelineOfLeads[] | undefined; error: Error | null } {
  const { locale } = useLocale();
  const { data, error } = useQuery({ ...contractQuery(pipelineContract.listPipelines), staleTime: 60_000 });
  const { data: used } = useTable({ measures: ['leads.deals'], dimensions: ['leads.pipeline'] });
  const nameOf = (one: { name: string; nameEn: string | null }) =>
    locale === 'en' ? (one.nameEn ?? one.name) : one.name;
  if (!data || !used) return { pipelines: undefined, error };
  const place = (id: string) => {
    const found = used.rows.findIndex(([cell = null]) => cellKey(cell) === id);
    return found < 0 ? used.rows.length : found;
  };
  const pipelines = data.items
    .toSorted((a, b) => place(a.id) - place(b.id))
    .map((pipeline) => ({
      id: pipeline.id,
      name: nameOf(pipeline),
      stages: pipeline.stages.map((stage) => ({ name: nameOf(stage), kind: stage.kind, rank: stage.rank })),
    }));
  return { pipelines, error };
}

type Props = { quality: ReturnType<typeof useQuality>; pipeline: PipelineOfLeads; weigh: Weigh };

function LeadFunnel({ quality: { conditions, may, state }, pipeline, weigh }: Props) {
  const t = useText(leadFunnelTexts);
  const texts = useText(qualityTexts);
  const { open, drawer } = useOpened();
  const withAmounts = may('leads.deal_amount');
  const head = useTable(headQuestion(conditions, null));
  const reached = useTable(stageQuestion(conditions, pipeline.id, null, withAmounts));
  const heads = useTable(state.by ? headQuestion(conditions, state.by) : null);
  const parts = useTable(state.by ? stageQuestion(conditions, pipeline.id, state.by, withAmounts) : null);
  const failed = [head, reached, heads, parts].find(({ error }) => error);
  if (failed?.error) return <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!head.data || !reached.data) return <SkeletonLines lines={7} className="h-8" />;
  if (numberOf(head.data, 'leads.count') === 0)
    return <EmptyState title={texts('noLeads')}>{texts('noLeadsText')}</EmptyState>;
  const press = (step: LeadStep, name: string, within: Condition[]): void => {
    const measure = { leads: 'leads.count', contacted: 'leads.contacted' }[step.id];
    const question = measure
      ? headQuestion(within, null)
      : reachedQuestion(within, pipeline.id, step.rank, pipeline.stages);
    open(name, question, measure ?? 'leads.deals', [], step.count);
  };
  return (
    <>
      <p className="max-w-3xl text-sm text-soft">{t('means')}</p>
      <Card
        title={pipeline.name}
        actions={<LeadMaturityBadge share={numberOf(head.data, 'leads.maturity')} />}
      >
        <LeadFunnelSteps
          steps={leadSteps(head.data, reached.data, pipeline.stages, null)}
          weigh={weigh}
          onPress={(step, name) => press(step, name, conditions)}
        />
      </Card>
      {state.by && heads.data && parts.data && (
        <LeadFunnelParts
          dimension={state.by}
          head={heads.data}
          reached={parts.data}
          stages={pipeline.stages}
          onPress={(step, name, value) => press(step, name, [...conditions, isValue(state.by!, value)])}
        />
      )}
      {drawer}
    </>
  );
}

function isValue(field: string, value: Cell): Condition {
  return { field, op: 'in', value: [value !== null && typeof value === 'object' ? value.id : value] };
}
