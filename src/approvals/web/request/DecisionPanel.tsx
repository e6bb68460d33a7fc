import { Check, MoreHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Card,
  callContract,
  ErrorNotice,
  Menu,
  TextArea,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { EndpointCall } from '../../../platform/model/contract.ts';
import { approvalContract, type WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';
import { AskOthers, type Asking } from './AskOthers.tsx';
import { SendBack } from './SendBack.tsx';

export type Decision = NonNullable<EndpointCall<typeof approvalContract.decide>['body']>;

const wayNames = {
  add_before: 'addBefore',
  add_after: 'addAfter',
  delegate: 'delegate',
  send_back: 'sendBack',
} as const;

/** Reads that a decision makes stale. */
export const staleAfterDecision = ['approval-requests', 'papers', 'notifications'];

type Props = { request: WireRequestPage; changes: Readonly<Record<string, string | null>> };

/** My decision: a comment, yes or no, and the rarer ways. */
export function DecisionPanel({ request, changes }: Props) {
  const t = useText(approvalTexts);
  const [comment, setComment] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [opened, setOpened] = useState<Asking | 'send_back' | null>(null);
  const { send, failure, isPending } = useSending({
    send: (decision: Decision) =>
      callContract(approvalContract.decide, {
        params: { id: request.id },
        body: { ...decision, ...(Object.keys(changes).length > 0 && { changes }) },
      }),
    said: () => t('decidedNow'),
    stale: staleAfterDecision,
  });
  const reject = (): void => {
    if (comment.trim()) void send({ act: 'reject', comment });
    else setReasonMissing(true);
  };
  const entries = (['add_before', 'add_after', 'delegate', 'send_back'] as const).map((id) => ({
    id,
    name: t(wayNames[id]),
    onAction: () => setOpened(id),
  }));
  return (
    <Card title={t('decision')}>
      <div className="flex flex-col gap-3">
        {failure !== null && opened === null && <ErrorNotice error={failure} />}
        <TextArea
          label={t('comment')}
          hint={t('commentHint')}
          value={comment}
          onChange={setComment}
          rows={2}
          maxLength={1000}
          error={isReasonMissing && !comment.trim() ? t('reasonMissing') : null}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            icon={<Check aria-hidden size={15} />}
            isPending={isPending}
            onPress={() => void send({ act: 'approve', comment: comment || null })}
          >
            {t('approve')}
          </Button>
          <Button variant="danger" icon={<X aria-hidden size={15} />} onPress={reject}>
            {t('reject')}
          </Button>
          <Menu
            label={t('more')}
            entries={entries}
            trigger={
              <Button variant="quiet" icon={<MoreHorizontal aria-hidden size={16} />}>
                {t('more')}
              </Button>
            }
          />
        </div>
      </div>
      {opened === 'send_back' && (
        <SendBack
          request={request}
          send={send}
          isPending={isPending}
          failure={failure}
          onClose={() => setOpened(null)}
        />
      )}
      {opened !== null && opened !== 'send_back' && (
        <AskOthers
          asking={opened}
          send={send}
          isPending={isPending}
          failure={failure}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  );
}
