import { useQuery } from '@tanstack/react-query';
import { FileDown, Presentation } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Timeline } from '../../../activities/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import {
  Button,
  Card,
  contractQuery,
  contractUrl,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { compareTables, type ComparedTable } from '../../model/review/compare-packs.ts';
import { reviewContract, type WireReview } from '../../model/review/contract.ts';
import { sectionsOf } from '../../model/review/sections-of.ts';
import { sectionTitles } from '../../model/review/section-titles.ts';
import { ItemsCard } from './ItemsCard.tsx';
import { reviewTitles } from '../titles.ts';
import { SectionView } from './SectionView.tsx';
import { StateBadge } from './StateBadge.tsx';
import { reviewTexts } from './texts.ts';
import { useReview } from './use-review.ts';

/** A review: its frozen numbers section by section, beside today’s on demand; what was decided and given. */
export function Page() {
  const titles = useText(reviewTitles);
  const { data, error, refetch } = useReview();
  return (
    <>
      <PageHeader
        title={data?.title ?? titles('review')}
        crumbs={[{ name: titles('reviews'), href: '/reviews' }]}
        meta={data && <Meta review={data} />}
        actions={data && <Acts review={data} />}
      />
      <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_380px]">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-8" />}
        {data && <Sections review={data} />}
        {data && <Beside review={data} />}
      </PageBody>
    </>
  );
}

function Meta({ review }: { review: WireReview }) {
  const t = useText(reviewTexts);
  const { day, instant } = useFormats();
  return (
    <>
      <StateBadge state={review.state} />
      <span>
        {review.pipeline.name} · {review.teams?.map(({ name }) => name).join('、') ?? t('whole')} ·{' '}
        {day(review.from)} – {day(addDays(review.to, -1))}
      </span>
      <span className="text-faint">
        {t('madeAt', { name: review.madeBy.name, at: instant(review.madeAt) })}
      </span>
    </>
  );
}

function Acts({ review }: { review: WireReview }) {
  const t = useText(reviewTexts);
  const navigate = useNavigate();
  const isOver = review.state === 'closed';
  return (
    <>
      <Link href={contractUrl(reviewContract.printReview, { params: { id: review.id } })} target="_blank">
        <span className="inline-flex h-8 items-center gap-1.5 text-sm">
          <FileDown aria-hidden size={16} />
          {t('print')}
        </span>
      </Link>
      {!isOver && (
        <Button
          variant="primary"
          icon={<Presentation aria-hidden size={16} />}
          onPress={() => void navigate({ to: `/reviews/${review.id}/meeting` })}
        >
          {t(review.state === 'meeting' ? 'joinMeeting' : 'startMeeting')}
        </Button>
      )}
    </>
  );
}

function Sections({ review }: { review: WireReview }) {
  const t = useText(reviewTexts);
  const label = useLabel();
  const [view, setView] = useState<'frozen' | 'now'>('frozen');
  const { data, error } = useQuery({
    ...contractQuery(reviewContract.knownNow, { params: { id: review.id } }),
    enabled: view === 'now',
  });
  const compared = view === 'now' && data ? comparedWith(review, data) : undefined;
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <SegmentedControl
        label={t('view')}
        segments={[
          { id: 'frozen', name: t('frozenShown') },
          { id: 'now', name: t('nowShown') },
        ]}
        value={view}
        onChange={setView}
      />
      {error && <ErrorNotice error={error} />}
      {sectionsOf(review.pack).map((section) => (
        <Card key={section} title={label(sectionTitles[section])}>
          <SectionView review={review} section={section} compared={compared} />
        </Card>
      ))}
    </div>
  );
}

function comparedWith(review: WireReview, now: WireReview['pack']): Map<string, ComparedTable> {
  return new Map(
    review.pack.tables.flatMap((table) => {
      const later = now.tables.find(({ key }) => key === table.key);
      return later ? [[table.key, compareTables(table, later)] as const] : [];
    }),
  );
}

function Beside({ review }: { review: WireReview }) {
  const t = useText(reviewTexts);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <ItemsCard items={review.items} />
      <Card title={t('participants')}>
        <p className="text-sm text-soft">{review.participants.map(({ name }) => name).join('、') || '–'}</p>
      </Card>
      <Timeline subject={{ object: 'review', id: review.id }} isClosed={false} />
    </div>
  );
}
