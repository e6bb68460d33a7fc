import { useEffect, useState } from 'react';
import { Refusal } from '../../../platform/model/refusal.ts';
import { Button, ErrorNotice, SkeletonLines, useLabel, useText } from '../../../platform/web/index.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { useOpenedCell } from '../blocks/use-opened-cell.tsx';
import { GridView } from './GridView.tsx';
import { gridViewTexts } from './texts.ts';
import { useGridAnswer } from './use-grid-answer.ts';

/** So long an answer may take before stopping it is offered. */
const patience = 1500;

/** A grid with the figures of whoever looks, page by page; each figure opens what it counts. */
export function GridPages({ title, grid }: { title: string; grid: Grid }) {
  const t = useText(gridViewTexts);
  const { open, drawer } = useOpenedCell();
  const { shown, error, isFaulty, isFetching, stop, again } = useGridAnswer(grid);
  const isSlow = useSlow(isFetching);
  if (isFaulty) return <p className="text-sm text-soft">{t('faulty')}</p>;
  if (error) return <Problem error={error} onRetry={again} />;
  return (
    <div aria-busy={isFetching} className="flex min-w-0 flex-col gap-2">
      {isSlow && (
        <Button size="small" className="self-start" onPress={stop}>
          {t('stop')}
        </Button>
      )}
      {shown?.pages.map((table, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a page is its place
        <section key={at} className="flex min-w-0 flex-col gap-2">
          <GridView
            label={title}
            table={table}
            onOpen={({ cell, behind }) => {
              const { question, measure } = shown.questions[cell!]!;
              open(title, question, measure, behind!);
            }}
          />
          {shown.pages.length > 1 && (
            <p className="text-center text-sm text-faint">
              {t('page', { page: at + 1, pages: shown.pages.length })}
            </p>
          )}
        </section>
      ))}
      {!shown && isFetching && <SkeletonLines lines={6} className="h-6" />}
      {!shown && !isFetching && <Stopped onAgain={again} />}
      {drawer}
    </div>
  );
}

/** A grid that comes to too much says what to do; anything else is as everywhere. */
function Problem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const label = useLabel();
  if (error instanceof Refusal)
    return <p className="text-sm text-soft">{label(error.reason.label, error.values)}</p>;
  return <ErrorNotice error={error} onRetry={onRetry} />;
}

function Stopped({ onAgain }: { onAgain: () => void }) {
  const t = useText(gridViewTexts);
  return (
    <p className="flex items-center gap-2 text-sm text-soft">
      {t('stopped')}
      <Button size="small" onPress={onAgain}>
        {t('again')}
      </Button>
    </p>
  );
}

function useSlow(isFetching: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isFetching) return undefined;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isFetching]);
  return isSlow;
}
