import { useQuery } from '@tanstack/react-query';
import { Timeline } from '../../../activities/web/index.ts';
import {
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { actionItemContract, type WireActionItem } from '../../model/action-item/contract.ts';
import { reviewTitles } from '../titles.ts';
import { BasisLines } from './BasisLines.tsx';
import { ItemActs } from './ItemActs.tsx';
import { StateBadge } from './ItemRow.tsx';
import { itemTexts } from './texts.ts';

/** One action item with its number, its effect, and what is said about it. */
export function Page() {
  const { itemId } = useAddressParams();
  const title = useText(reviewTitles);
  const { data, error, refetch } = useQuery(
    contractQuery(actionItemContract.getActionItem, { params: { id: itemId! } }),
  );
  return (
    <>
      <PageHeader
        title={data?.title ?? title('actionItem')}
        crumbs={[{ name: title('actionItems'), href: '/action-items' }]}
        meta={data && <StateBadge item={data} />}
      />
      <PageBody className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={5} className="h-10" />}
        {data && <ItemCard item={data} />}
        {data && (
          <div className="min-w-0">
            <Timeline subject={{ object: 'action_item', id: data.id }} isClosed={false} />
          </div>
        )}
      </PageBody>
    </>
  );
}

function ItemCard({ item }: { item: WireActionItem }) {
  const t = useText(itemTexts);
  const { day, instant } = useFormats();
  return (
    <Card>
      <div className="flex flex-col gap-2 text-sm">
        <span className="text-soft">
          {item.owner.name} · {t('dueBy', { day: day(item.dueOn) })} ·{' '}
          {t('givenBy', { name: item.givenBy.name })}
        </span>
        {item.words && <p className="whitespace-pre-line">{item.words}</p>}
        <BasisLines item={item} />
        {item.endedAt && <span className="text-faint">{t('endedOn', { at: instant(item.endedAt) })}</span>}
        {item.endWords && <p>{item.endWords}</p>}
        {item.reviewId && <Link href={`/reviews/${item.reviewId}`}>{t('fromReview')}</Link>}
        <ItemActs item={item} />
      </div>
    </Card>
  );
}
