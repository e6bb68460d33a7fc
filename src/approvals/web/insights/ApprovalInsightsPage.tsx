import { useState } from 'react';
import {
  MeasureTile,
  RecordsDrawer,
  useFreshNumbers,
  useTable,
  type DrillTarget,
  type TableQuestion,
} from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  useText,
} from '../../../platform/web/index.ts';
import { approvalSubject } from './approval-subject.ts';
import { StepTable, stepQuestion, type OpenCell } from './StepTable.tsx';
import { insightTexts } from './texts.ts';

const wholeQuestion: TableQuestion = {
  measures: [
    'approvals.submitted',
    'approvals.approved_rate',
    'approvals.whole_median',
    'approvals.waiting',
    'approvals.overdue',
    'approvals.sent_back_rate',
  ],
};

/** Where approvals take long: the whole in a few figures, then each step of each version of a flow. */
export function Page() {
  const t = useText(insightTexts);
  const [opened, setOpened] = useState<{ title: string; target: DrillTarget } | null>(null);
  const whole = useTable(wholeQuestion);
  const steps = useTable(stepQuestion);
  useFreshNumbers(approvalSubject.events);
  const open: OpenCell = (title, question, measure, values) =>
    setOpened({ title, target: { question, cell: { measure, values } } });
  const failed = [whole, steps].find(({ error }) => error);
  return (
    <>
      <PageHeader title={t('insights')} crumbs={[{ name: t('approvals'), href: '/approvals' }]} />
      <PageBody>
        <p className="max-w-3xl text-soft">{t('intro')}</p>
        {failed?.error && <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />}
        <Card>
          <div className="grid grid-cols-2 gap-4 md:grid-cols-3 xl:grid-cols-6">
            {wholeQuestion.measures.map((measure) => (
              <MeasureTile
                key={measure}
                measure={measure}
                answer={whole.data}
                onPress={() => open(t('insights'), wholeQuestion, measure, [])}
              />
            ))}
          </div>
        </Card>
        {steps.isPending && <SkeletonLines lines={6} className="h-9" />}
        {steps.data?.rows.length === 0 && <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
        {steps.data && <StepTable answer={steps.data} onOpen={open} />}
        {opened && <RecordsDrawer subject={approvalSubject} {...opened} onClose={() => setOpened(null)} />}
      </PageBody>
    </>
  );
}
