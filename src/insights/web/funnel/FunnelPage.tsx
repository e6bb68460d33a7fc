import { Filter, History } from 'lucide-react';
import { useMemo, type ComponentType, type ReactNode } from 'react';
import {
  Button,
  Card,
  EmptyState,
  ErrorNotice,
  Explained,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useFormats,
  useLocale,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { WireFunnel } from '../../model/answer.ts';
import { useFreshNumbers, useFunnel, useTable } from '../ask.ts';
import { cellKey, cellName } from '../cell-name.ts';
import type { Choice } from '../controls/ChoiceChip.tsx';
import type { AskedFunnel } from '../../model/question.ts';
import { numberOf } from '../measure/read-answer.ts';
import { Unpriced } from '../measure/Unpriced.tsx';
import { useMeasures } from '../measure/use-measures.ts';
import type { InsightSubject } from '../subject.ts';
import type { OnPress } from './cells.ts';
import { drillCell } from './drill-address.ts';
import { FunnelAnswer } from './FunnelAnswer.tsx';
import { FunnelControls, FunnelModes } from './FunnelControls.tsx';
import { FunnelDetails } from '../funnel-details/FunnelDetails.tsx';
import { FunnelLosses } from '../funnel-losses/FunnelLosses.tsx';
import { FunnelDrawer } from './FunnelDrawer.tsx';
import {
  comparedQuestion,
  questionOf,
  readFunnelState,
  writeFunnelState,
  type FunnelState,
} from './funnel-state.ts';
import { isEmptyPart } from './funnel-view.ts';
import { MaturityBadge } from './MaturityBadge.tsx';
import { funnelTexts } from './texts.ts';

type Period = { from?: string; to?: string };

/** The funnel of a subject; everything chosen stands in the address. `Trust` says how far its numbers can be believed. */
export function FunnelPage({ subject, Trust }: { subject: InsightSubject; Trust?: ComponentType<Period> }) {
  const t = useText(funnelTexts);
  const [query, change] = useAddressQuery();
  const state = readFunnelState(query);
  const pipelines = usePipelines(subject);
  const pipeline = state.pipeline ?? pipelines.choices?.[0]?.id ?? null;
  const place = { today: useToday(), timeZone: useLocale().timeZone };
  const question = pipeline === null ? null : questionOf(state, pipeline, place);
  const asked = useFunnel(question);
  const compared = useFunnel(question && comparedQuestion(state, question));
  const choose = (part: Partial<FunnelState>): void =>
    change({ ...writeFunnelState(state, part), drill: undefined });
  const hasAmounts = useMeasures().measures.some(({ unit }) => unit === 'money');
  useFreshNumbers(subject.events);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={
          asked.data && (
            <>
              <FunnelMeta funnel={asked.data.funnel}>
                <UnpricedOf subject={subject} question={question!} />
              </FunnelMeta>
              {Trust && <Trust {...(asked.data.funnel.cohort ?? {})} />}
            </>
          )
        }
      >
        <FunnelModes state={state} onChange={choose} />
        <FunnelControls
          subject={subject}
          state={{ ...state, pipeline }}
          onChange={choose}
          pipelines={pipelines.choices ?? []}
          hasAmounts={hasAmounts}
        />
      </PageHeader>
      <PageBody>
        {state.asOf && <AsOfLine day={state.asOf} onBack={() => choose({ asOf: null })} />}
        {(asked.error ?? pipelines.error) && (
          <ErrorNotice error={asked.error ?? pipelines.error} onRetry={() => void asked.refetch()} />
        )}
        {asked.data && !asked.error ? (
          isEmptyPart(asked.data.funnel.whole) ? (
            <Card>
              <NoDeals
                isNarrowed={state.filters.length > 0 || state.window !== 'all'}
                onClear={() => choose({ filters: [], window: 'all' })}
              />
            </Card>
          ) : (
            <Answered
              subject={subject}
              state={state}
              question={question!}
              answer={asked.data}
              before={compared.data?.funnel ?? null}
              onPress={(cell) => change({ drill: drillCell(cell) })}
            />
          )
        ) : (
          !asked.error &&
          (pipelines.choices?.length === 0 ? <NoPipeline /> : <SkeletonLines lines={7} className="h-12" />)
        )}
      </PageBody>
      {question && asked.data && (
        <FunnelDrawer
          subject={subject}
          question={question}
          funnel={asked.data.funnel}
          drill={query['drill']}
          onClose={() => change({ drill: undefined }, true)}
        />
      )}
    </>
  );
}

type AnsweredProps = {
  subject: InsightSubject;
  state: FunnelState;
  question: AskedFunnel;
  answer: WireFunnel;
  before: WireFunnel['funnel'] | null;
  onPress: OnPress;
};

/** The funnel, and below it what it tells of time, moves and losses; a stock has none of these. */
function Answered({ subject, state, question, answer, before, onPress }: AnsweredProps) {
  const order = useMemo(() => answer.funnel.stages.map(({ id }) => id), [answer]);
  return (
    <>
      <FunnelAnswer answer={answer} before={before} shape={state.shape} onPress={onPress} />
      {state.mode !== 'stock' && (
        <>
          <FunnelDetails question={question} funnel={answer.funnel} />
          <FunnelLosses subject={subject} question={question} order={order} />
        </>
      )}
    </>
  );
}

/** The pipelines that hold something, the fullest first. */
function usePipelines({ count, pipeline }: InsightSubject): {
  choices: Choice[] | undefined;
  error: Error | null;
} {
  const asked = useTable({ measures: [count], dimensions: [pipeline], sort: [{ by: count, desc: true }] });
  const choices = asked.data?.rows.map(([cell = null]) => ({ id: cellKey(cell), name: cellName(cell, '–') }));
  return { choices, error: asked.error };
}

type UnpricedProps = { subject: InsightSubject; question: AskedFunnel };

/** How many records of the funnel have an amount that is in none of its sums. */
function UnpricedOf({ subject: { unpriced, pipeline }, question }: UnpricedProps) {
  const { filters, funnel } = question;
  const isKnown = useMeasures().measures.some(({ id }) => id === unpriced?.count);
  const { data } = useTable(
    unpriced && isKnown
      ? {
          measures: [unpriced.count],
          filters: [
            ...filters,
            { field: pipeline, op: 'is', value: funnel.pipeline },
            ...(funnel.cohort
              ? [
                  {
                    field: unpriced.createdOn,
                    op: 'between' as const,
                    value: [funnel.cohort.from, funnel.cohort.to],
                  },
                ]
              : []),
          ],
          ...(funnel.asOf !== undefined && { asOf: funnel.asOf }),
        }
      : null,
  );
  return <Unpriced count={unpriced && numberOf(data, unpriced.count)} />;
}

function FunnelMeta({ funnel, children }: { funnel: WireFunnel['funnel']; children: ReactNode }) {
  const t = useText(funnelTexts);
  const { number, money } = useFormats();
  const { whole } = funnel;
  if (whole.kind !== 'conversion') return <span>{funnel.pipeline.name}</span>;
  return (
    <>
      <span className="figures">{t('cohortSize', { count: number(whole.cohort.count) })}</span>
      {whole.cohort.amount !== null && (
        <Explained text={t('amountMeans')} className="figures cursor-help rounded-sm">
          {t('cohortAmount', { amount: money(whole.cohort.amount) })}
        </Explained>
      )}
      {whole.cohort.amount !== null && children}
      <MaturityBadge part={whole} />
    </>
  );
}

function AsOfLine({ day, onBack }: { day: string; onBack: () => void }) {
  const t = useText(funnelTexts);
  const formats = useFormats();
  return (
    <output className="flex flex-wrap items-center gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      <History aria-hidden size={16} className="shrink-0" />
      <span className="flex-1">{t('asOfBanner', { day: formats.day(day) })}</span>
      <Button size="small" onPress={onBack}>
        {t('backToNow')}
      </Button>
    </output>
  );
}

function NoDeals({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const t = useText(funnelTexts);
  return (
    <EmptyState
      icon={<Filter aria-hidden size={28} />}
      title={t('noneTitle')}
      action={isNarrowed && <Button onPress={onClear}>{t('clearFilters')}</Button>}
    >
      {t('noneText')}
    </EmptyState>
  );
}

function NoPipeline() {
  const t = useText(funnelTexts);
  return (
    <EmptyState icon={<Filter aria-hidden size={28} />} title={t('noPipelineTitle')}>
      {t('noPipelineText')}
    </EmptyState>
  );
}
