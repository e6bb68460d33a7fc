import { Card, ErrorNotice, Link, SkeletonLines, useLabel, useText } from '../../../platform/web/index.ts';
import { useFullestPipeline } from '../insights/use-fullest-pipeline.ts';
import { BottleneckSentence } from './BottleneckSentence.tsx';
import { bottleneckTexts } from './texts.ts';
import { useBottlenecks } from './use-bottlenecks.ts';

/** On a home page: where the fullest pipeline is stuck, and what to do first; or that none can be claimed. */
export function BottleneckCard() {
  const t = useText(bottleneckTexts);
  const label = useLabel();
  const pipeline = useFullestPipeline();
  const { data, error } = useBottlenecks(pipeline ? { pipeline } : null);
  if (pipeline === null) return null;
  const first = data?.stages.find(({ verdict }) => verdict === 'bottleneck');
  return (
    <Card
      title={t('card')}
      actions={
        <Link href="/bottlenecks" className="text-sm">
          {t('open')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={3} className="h-5" />}
      {data && <BottleneckSentence answer={data} />}
      {first?.suggestion && (
        <p className="pt-1 text-sm text-soft">
          {t('suggestion')}：{label(first.suggestion)}
        </p>
      )}
    </Card>
  );
}
