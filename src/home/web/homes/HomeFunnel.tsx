import { useState } from 'react';
import type { Condition } from '../../../insights/model/question.ts';
import {
  CompactFunnel,
  drillCell,
  MaturityBadge,
  RecordsDrawer,
  useFunnel,
  type DrillTarget,
} from '../../../insights/web/index.ts';
import { Card, EmptyState, ErrorNotice, Link, SkeletonLines, useText } from '../../../platform/web/index.ts';
import { dealSubject } from '../insights/deal-subject.ts';
import { useFullestPipeline } from '../insights/use-fullest-pipeline.ts';
import { homeTexts } from './texts.ts';

type Props = { title: string; /** Whose deals. */ filters?: Condition[]; href?: string };

const everybody: Condition[] = [];

/** The funnel of the fullest pipeline in little room; a stage opens its deals. */
export function HomeFunnel({ title, filters = everybody, href = '/funnel' }: Props) {
  const t = useText(homeTexts);
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget; shown: number } | null>(null);
  const pipeline = useFullestPipeline(filters);
  const question = pipeline
    ? { funnel: { pipeline, mode: 'reached' as const, weigh: 'count' as const }, filters }
    : null;
  const { data, error, refetch } = useFunnel(question);
  const whole = data?.funnel.whole;
  return (
    <Card
      title={title}
      actions={
        <Link href={href} className="text-sm">
          {t('openFunnel')}
        </Link>
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error &&
        !whole &&
        (pipeline === null ? (
          <EmptyState title={t('noFunnel')}>{t('noFunnelText')}</EmptyState>
        ) : (
          <SkeletonLines lines={6} className="h-6" />
        ))}
      {data && whole?.kind === 'conversion' && question && (
        <>
          <div className="pb-3">
            <MaturityBadge part={whole} />
          </div>
          <CompactFunnel
            funnel={data.funnel}
            part={whole}
            onPress={({ stage, count }) =>
              setOpened({
                title: stage.name,
                target: { question, cell: drillCell({ what: 'reached', rank: stage.rank }) },
                shown: count,
              })
            }
          />
        </>
      )}
      {opened && <RecordsDrawer subject={dealSubject} {...opened} onClose={() => setOpened(null)} />}
    </Card>
  );
}
