import {
  cellKey,
  cellName,
  ChoiceChip,
  useFreshNumbers,
  useFunnel,
  useTable,
} from '../../../insights/web/index.ts';
import { useMe } from '../../../identity/web/index.ts';
import { periodOf, previousPeriod } from '../../../platform/model/calendar.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  FilterBar,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { PeerAnswer } from '../../../insights/model/answer.ts';
import { MyCoachings } from '../coaching/MyCoachings.tsx';
import { dealSubject } from '../insights/deal-subject.ts';
import { pageTitles } from '../titles.ts';
import { isMe } from './my-deals.ts';
import { BestPracticesCard } from './BestPracticesCard.tsx';
import { PeerTable } from './PeerTable.tsx';
import { myFunnelTexts } from './texts.ts';
import { usePeers, usePeerSentences } from './use-peers.ts';

/** 我的漏斗: own step rates beside the colleagues' median and the own last quarter, and the step that costs most. */
export function MyFunnelPage() {
  const t = useText(myFunnelTexts);
  const me = useMe();
  const [query, change] = useAddressQuery();
  const pipelines = useMyPipelines();
  const chosen = typeof query['pipeline'] === 'string' ? query['pipeline'] : null;
  const pipeline = chosen ?? (pipelines && (pipelines[0]?.id ?? null));
  const asked = usePeers(pipeline);
  const lately = useLastQuarter(pipeline ?? null);
  useFreshNumbers(dealSubject.events);
  return (
    <>
      <PageHeader
        title={useText(pageTitles)('myFunnel')}
        meta={<span>{t('past')}</span>}
        actions={
          <>
            <Link href={`/people/${me.userId}`}>{t('scorecard')}</Link>
            <Link href="/funnel">{t('allFunnel')}</Link>
          </>
        }
      >
        {pipelines && pipelines.length > 1 && (
          <FilterBar>
            <ChoiceChip
              name={t('pipeline')}
              choices={pipelines}
              value={chosen}
              onChange={(id) => change({ pipeline: id })}
              onClear={() => change({ pipeline: undefined })}
            />
          </FilterBar>
        )}
      </PageHeader>
      <PageBody>
        {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
        {pipeline === null && (
          <Card>
            <EmptyState title={t('noDeals')}>{t('noDealsText')}</EmptyState>
          </Card>
        )}
        {pipeline !== null && !asked.data && !asked.error && <SkeletonLines lines={6} className="h-10" />}
        {pipeline !== null && asked.data && <Compared answer={asked.data} lately={lately} />}
        <MyCoachings />
      </PageBody>
    </>
  );
}

type Lately = ReadonlyMap<string, number | null>;

function Compared({ answer, lately }: { answer: PeerAnswer; lately: Lately }) {
  const sentences = usePeerSentences(answer);
  return (
    <>
      {sentences.length > 0 && (
        <Card>
          {sentences.map((sentence, index) => (
            <p key={sentence} className={index === 0 ? 'max-w-4xl text-lg' : 'pt-1 text-sm text-soft'}>
              {sentence}
            </p>
          ))}
        </Card>
      )}
      <PeerTable answer={answer} lately={lately} />
      <BestPracticesCard key={answer.pipeline.id} answer={answer} />
    </>
  );
}

/** The pipelines that hold own deals, the fullest first. */
function useMyPipelines() {
  const { count, pipeline } = dealSubject;
  const { data } = useTable({
    measures: [count],
    dimensions: [pipeline],
    filters: isMe,
    sort: [{ by: count, desc: true }],
  });
  return data?.rows.map(([cell = null]) => ({ id: cellKey(cell), name: cellName(cell, '–') }));
}

/** Own step rates of the deals created in the quarter before this one, by the stage they left. */
function useLastQuarter(pipeline: string | null): Lately {
  const cohort = previousPeriod(periodOf('quarter', useToday()));
  const { data } = useFunnel(
    pipeline
      ? { funnel: { pipeline, mode: 'reached', weigh: 'count', cohort, details: false }, filters: isMe }
      : null,
  );
  const whole = data?.funnel.whole;
  const rows = whole?.kind === 'conversion' ? whole.rows : [];
  return new Map(rows.map(({ stageId }, index) => [stageId, rows[index + 1]?.stepRate ?? null]));
}
