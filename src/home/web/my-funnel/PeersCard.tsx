import { Card, ErrorNotice, Link, SkeletonLines, useText } from '../../../platform/web/index.ts';
import type { PeerAnswer } from '../../../insights/model/answer.ts';
import { useFullestPipeline } from '../insights/use-fullest-pipeline.ts';
import { isMe } from './my-deals.ts';
import { PeerBar, PeerRates } from './PeerBar.tsx';
import { myFunnelTexts } from './texts.ts';
import { usePeers, usePeerSentences } from './use-peers.ts';

/** On the home of a rep: where one stands beside the colleagues, and the step that costs most. */
export function PeersCard() {
  const t = useText(myFunnelTexts);
  const pipeline = useFullestPipeline(isMe);
  const { data, error, refetch } = usePeers(pipeline);
  if (pipeline === null) return null;
  return (
    <Card
      title={t('compared')}
      actions={
        <Link href="/my-funnel" className="text-sm">
          {t('more')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={5} className="h-6" />}
      {data && <Compared answer={data} />}
    </Card>
  );
}

function Compared({ answer }: { answer: PeerAnswer }) {
  const t = useText(myFunnelTexts);
  const sentences = usePeerSentences(answer);
  return (
    <>
      {sentences.length > 0 && <p className="pb-3 text-sm">{sentences.join(' ')}</p>}
      <ul className="flex flex-col gap-3">
        {answer.steps.map((step) => (
          <li key={step.stageId} className="flex flex-col gap-1.5">
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate text-xs text-soft">
                {t('way', { from: step.name, to: step.nextName })}
              </span>
              <PeerRates step={step} whose={answer.circle} />
            </span>
            <PeerBar step={step} />
          </li>
        ))}
      </ul>
    </>
  );
}
