import { Check, MoreHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, ErrorNotice, Menu, TextArea, useText } from '../../../platform/web/index.ts';
import type { WireRequestPage } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';
import { DecisionDialogs, type Asked } from './DecisionDialogs.tsx';
import type { Deciding } from './use-deciding.ts';

type Props = { request: WireRequestPage; deciding: Deciding };

/** My decision on a wide screen: a comment, yes or no, and the rarer ways. */
export function DecisionCard({ request, deciding }: Props) {
  const t = useText(approvalTexts);
  const { send, failure, isPending } = deciding;
  const [comment, setComment] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const reject = (): void => {
    if (comment.trim()) void send({ act: 'reject', comment });
    else setReasonMissing(true);
  };
  return (
    <Card title={t('decision')} className="max-md:hidden">
      <div className="flex flex-col gap-3">
        {failure !== null && asked === null && <ErrorNotice error={failure} />}
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
          <RarerWays onChoose={setAsked} />
        </div>
      </div>
      <DecisionDialogs request={request} asked={asked} deciding={deciding} onClose={() => setAsked(null)} />
    </Card>
  );
}

/** The same on a phone: always at the foot of the page, under the thumb; the comment is asked for after it. */
export function DecisionBar({ request, deciding }: Props) {
  const t = useText(approvalTexts);
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <div
      role="group"
      aria-label={t('decision')}
      className="sticky bottom-0 z-10 -mx-4 -mb-6 flex gap-2 border-t border-line bg-paper px-4 py-3 md:hidden"
    >
      <Button
        variant="primary"
        className="flex-1"
        icon={<Check aria-hidden size={16} />}
        isPending={deciding.isPending}
        onPress={() => setAsked('approve')}
      >
        {t('approve')}
      </Button>
      <Button
        variant="danger"
        className="flex-1"
        icon={<X aria-hidden size={16} />}
        onPress={() => setAsked('reject')}
      >
        {t('reject')}
      </Button>
      <RarerWays onChoose={setAsked} />
      <DecisionDialogs request={request} asked={asked} deciding={deciding} onClose={() => setAsked(null)} />
    </div>
  );
}

const rarerWays = {
  add_before: 'addBefore',
  add_after: 'addAfter',
  delegate: 'delegate',
  send_back: 'sendBack',
} as const;

function RarerWays({ onChoose }: { onChoose: (way: Asked) => void }) {
  const t = useText(approvalTexts);
  const ways = Object.keys(rarerWays) as (keyof typeof rarerWays)[];
  return (
    <Menu
      label={t('more')}
      entries={ways.map((id) => ({ id, name: t(rarerWays[id]), onAction: () => onChoose(id) }))}
      trigger={
        <Button variant="quiet" icon={<MoreHorizontal aria-hidden size={16} />}>
          {t('more')}
        </Button>
      }
    />
  );
}
