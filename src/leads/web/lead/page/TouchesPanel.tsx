import { useQuery } from '@tanstack/react-query';
import {
  Badge,
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../../platform/web/index.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { pageTexts } from './texts.ts';

type Touch = EndpointAnswer<typeof leadStepContract.touchesOfLead>['items'][number];

const told = ['campaign', 'content', 'medium', 'term', 'page', 'referrer'] as const;

/** Where a lead came from: every touch with its campaign and page, the newest first. */
export function TouchesPanel({ record }: { record: WireRecord }) {
  const t = useText(pageTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(leadStepContract.touchesOfLead, { params: { id: record.id } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={3} className="h-5" />;
  if (data.items.length === 0) return <EmptyState title={t('noTouches')}>{t('noTouchesText')}</EmptyState>;
  return (
    <ol className="flex flex-col">
      {data.items.map((touch, place) => (
        <TouchLine key={touch.id} touch={touch} isFirst={place === data.items.length - 1} />
      ))}
    </ol>
  );
}

function TouchLine({ touch, isFirst }: { touch: Touch; isFirst: boolean }) {
  const t = useText(pageTexts);
  const label = useLabel();
  const { instant } = useFormats();
  const { catalogue } = useCatalogue('lead');
  const source = catalogue?.fields
    .find(({ id }) => id === 'source')
    ?.options?.find(({ value }) => value === touch.source);
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5 last:border-b-0">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t(touch.channel)}</span>
        {touch.source && <Badge>{source ? label(source.label) : touch.source}</Badge>}
        {isFirst && <Badge tone="accent">{t('first')}</Badge>}
        <time dateTime={touch.at} className="figures ml-auto text-xs text-faint">
          {instant(touch.at)}
        </time>
      </span>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
        {told.map((part) =>
          touch[part] ? (
            <div key={part} className="flex min-w-0 gap-1.5">
              <dt className="shrink-0 text-faint">{t(part)}</dt>
              <dd className="min-w-0 text-soft [overflow-wrap:anywhere]">{touch[part]}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </li>
  );
}
