import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  contractKey,
  EmptyState,
  ErrorNotice,
  notify,
  PageBody,
  PageHeader,
  Select,
  SkeletonLines,
  TextArea,
  useAddressQuery,
  useFormats,
  useLabel,
  useSending,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { handOverContract, type HandOverOrder, type HandOverPreview } from '../../model/contract.ts';
import { handOverReasons, type HandOverReason } from '../../model/hand-over.ts';
import { dropChosen, readChosen } from '../chosen-records.ts';
import { handOverTexts, wizardTexts } from '../texts.ts';
import { pageTitles } from '../titles.ts';
import { useGo } from '../use-go.ts';
import { emptyDraft, namedReceivers, orderOf, type OrderDraft } from './order-draft.ts';
import { Kinds, Receivers, Staying, Units } from './PreviewParts.tsx';
import { ReceiverFields } from './ReceiverFields.tsx';
import { SourceFields } from './SourceFields.tsx';

/** What, from whom and to whom, beside what that would move. */
export function Page() {
  const label = useLabel();
  const [query] = useAddressQuery();
  const [draft, setDraft] = useState(() =>
    emptyDraft(query['chosen'] ? readChosen() : null, personIn(query)),
  );
  const change = (next: Partial<OrderDraft>): void => setDraft((before) => ({ ...before, ...next }));
  const order = orderOf(draft);
  const asked = order && { ...order, reason: draft.reason };
  const preview = useQuery({
    queryKey: contractKey(handOverContract.previewHandOver, { body: asked ?? undefined } as never),
    queryFn: ({ signal }) => callContract(handOverContract.previewHandOver, { body: asked!, signal }),
    enabled: order !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <>
      <PageHeader
        title={label(pageTitles.newHandOver)}
        crumbs={[{ name: label(pageTitles.handOvers), href: '/hand-overs' }]}
      />
      <PageBody className="lg:grid lg:grid-cols-[340px_minmax(0,1fr)] lg:items-start lg:gap-6">
        <OrderForm
          draft={draft}
          onChange={change}
          order={order}
          preview={order ? preview.data : undefined}
          onStale={() => void preview.refetch()}
        />
        <div className="flex min-w-0 flex-col gap-4">
          {preview.error && <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
          <PreviewColumn
            draft={draft}
            preview={order ? preview.data : undefined}
            isPending={order !== null && preview.isPending}
            onPick={(unitId, userId) => change({ picks: { ...draft.picks, [unitId]: userId } })}
          />
        </div>
      </PageBody>
    </>
  );
}

/** The person whose page led here. */
function personIn(query: Record<string, unknown>): Option | null {
  const [id, name] = [query['from'], query['name']];
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

type FormProps = {
  draft: OrderDraft;
  onChange: (change: Partial<OrderDraft>) => void;
  order: HandOverOrder | null;
  preview: HandOverPreview | undefined;
  onStale: () => void;
};

function OrderForm({ draft, onChange, order, preview, onStale }: FormProps) {
  const t = useText(wizardTexts);
  const words = useText(handOverTexts);
  const { number } = useFormats();
  const go = useGo();
  const total = preview?.kinds.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const { send, isPending } = useSending({
    send: () =>
      callContract(handOverContract.startHandOver, {
        body: {
          ...order!,
          reason: draft.reason,
          note: draft.note.trim() || null,
          fingerprint: preview!.fingerprint,
        },
      }),
    stale: ['hand-overs', 'approval-requests'],
    onDone: ({ id, jobId }) => {
      dropChosen();
      notify({ tone: 'good', title: t(jobId ? 'started' : 'submitted') });
      go(`/hand-overs/${id}`);
    },
    failed: (sentence) => {
      onStale();
      return { title: sentence };
    },
  });
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <SourceFields draft={draft} onChange={onChange} />
        <ReceiverFields draft={draft} onChange={onChange} />
        <Select
          label={t('why')}
          options={handOverReasons.map((id) => ({ id, name: words(id) }))}
          value={draft.reason}
          onChange={(reason) => reason && onChange({ reason: reason as HandOverReason })}
        />
        <TextArea
          label={t('note')}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          rows={2}
          maxLength={2000}
        />
        <Button
          variant="primary"
          isDisabled={!order || total === 0}
          isPending={isPending}
          onPress={() => void send()}
        >
          {t(preview?.needsApproval ? 'submit' : 'start', { count: number(total) })}
        </Button>
        {preview?.needsApproval && <p className="text-sm text-soft">{t('needsApproval')}</p>}
      </div>
    </Card>
  );
}

type ColumnProps = {
  draft: OrderDraft;
  preview: HandOverPreview | undefined;
  isPending: boolean;
  onPick: (unitId: string, userId: string | null) => void;
};

function PreviewColumn({ draft, preview, isPending, onPick }: ColumnProps) {
  const t = useText(wizardTexts);
  if (isPending) return <SkeletonLines lines={6} className="h-8" />;
  if (!preview) return <EmptyState title={t('preview')}>{t('choosesFirst')}</EmptyState>;
  return (
    <>
      {preview.kinds.length === 0 ? (
        <EmptyState title={t('nothing')}>{null}</EmptyState>
      ) : (
        <Kinds kinds={preview.kinds} />
      )}
      <Staying staying={preview.staying} />
      {preview.kinds.length > 0 && <Receivers receivers={preview.receivers} />}
      {preview.units.length > 0 && <Units preview={preview} people={namedReceivers(draft)} onPick={onPick} />}
    </>
  );
}
