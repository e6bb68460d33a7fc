import { useQuery } from '@tanstack/react-query';
import { ClipboardList, Snowflake } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { addDays } from '../../../platform/model/calendar.ts';
import {
  Button,
  contractQuery,
  EmptyState,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { reviewContract, type ListedReview } from '../../model/review/contract.ts';
import { reviewTitles } from '../titles.ts';
import { FreezeDialog } from './FreezeDialog.tsx';
import { SchedulesCard } from './SchedulesCard.tsx';
import { StateBadge } from './StateBadge.tsx';
import { reviewTexts } from './texts.ts';

/** 复盘: the frozen packs one may see, and the click that freezes the next. */
export function Page() {
  const t = useText(reviewTexts);
  const navigate = useNavigate();
  const mayFreeze = useMay('review.create');
  const [isFreezing, setFreezing] = useState(false);
  const { data, error, refetch } = useQuery(contractQuery(reviewContract.listReviews));
  const freeze = mayFreeze && (
    <Button variant="primary" icon={<Snowflake aria-hidden size={16} />} onPress={() => setFreezing(true)}>
      {t('freeze')}
    </Button>
  );
  return (
    <>
      <PageHeader title={useText(reviewTitles)('reviews')} actions={freeze}>
        <p className="max-w-200 text-sm text-soft">{t('hint')}</p>
      </PageHeader>
      <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="min-w-0">
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <SkeletonLines lines={5} className="h-10" />}
          {data?.items.length === 0 && (
            <EmptyState icon={<ClipboardList aria-hidden size={28} />} title={t('empty')} action={freeze}>
              {t('emptyText')}
            </EmptyState>
          )}
          {data && data.items.length > 0 && (
            <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
              {data.items.map((review) => (
                <ReviewRow key={review.id} review={review} />
              ))}
            </ul>
          )}
        </div>
        {mayFreeze && <SchedulesCard />}
      </PageBody>
      {isFreezing && (
        <FreezeDialog
          onFrozen={({ id }) => navigate({ to: `/reviews/${id}` })}
          onClose={() => setFreezing(false)}
        />
      )}
    </>
  );
}

function ReviewRow({ review }: { review: ListedReview }) {
  const t = useText(reviewTexts);
  const { day, instant } = useFormats();
  const { decisions, items, doneItems: done } = review;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-72 flex-col">
        <span className="flex flex-wrap items-center gap-2">
          <Link look="plain" href={`/reviews/${review.id}`} className="font-medium">
            {review.title}
          </Link>
          <StateBadge state={review.state} />
        </span>
        <span className="text-xs text-faint">
          {review.teams?.map(({ name }) => name).join('、') ?? t('whole')} ·{' '}
          {t('madeAt', { name: review.madeBy.name, at: instant(review.madeAt) })}
        </span>
      </span>
      <span className="figures text-sm text-soft">
        {day(review.from)} – {day(addDays(review.to, -1))}
      </span>
      <span className="figures text-sm text-soft">{t('counts', { decisions, items, done })}</span>
    </li>
  );
}
