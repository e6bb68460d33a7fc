/** What the homes of several roles are made of. */
import type { ReactNode } from 'react';
import { WorkQueue } from '../../../activities/web/index.ts';
import { OwedFormsCard } from '../../../reports/web/index.ts';
import { Card, Link, useText } from '../../../platform/web/index.ts';
import { homeTexts } from './texts.ts';

/** Two columns on wide screens, the first one wider; below each other on a phone. */
export function Columns({ children }: { children: [ReactNode, ReactNode] }) {
  const [first, second] = children;
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-4">{first}</div>
      <div className="flex min-w-0 flex-col gap-4">{second}</div>
    </div>
  );
}

/** What is due from the reader: forms to hand in, then his work of the day. */
export function QueueCard() {
  const t = useText(homeTexts);
  return (
    <>
      <OwedFormsCard />
      <Card
        title={t('queue')}
        actions={
          <Link href="/tasks" className="text-sm">
            {t('allTasks')}
          </Link>
        }
      >
        <WorkQueue />
      </Card>
    </>
  );
}
