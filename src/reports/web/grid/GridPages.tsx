import { useEffect, useState } from 'react';
import { Button, ErrorNotice, SkeletonLines, useText } from '../../../platform/web/index.ts';
import type { GridAnswer } from '../../model/grid/contract.ts';
import type { TablePlace } from '../../model/grid/grid-table.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { useOpenedCell } from '../blocks/use-opened-cell.tsx';
import { GridView } from './GridView.tsx';
import { gridViewTexts } from './texts.ts';
import { useGridAnswer } from './use-grid-answer.ts';

/** So long an answer may take before stopping it is offered. */
const patience = 1500;

/** A grid with the reader's own figures, page by page; each figure opens what it counts. */
export function GridPages({ title, grid }: { title: string; grid: Grid }) {
  const t = useText(gridViewTexts);
  const { open, drawer } = useOpenedCell();
  const asked = useGridAnswer(grid);
  const { data, error, isFetching, stop, refetch } = asked;
  const isSlow = useSlow(isFetching);
  const openPlace = ({ cell, behind }: TablePlace) => {
    const { question, measure } = data!.questions[cell!]!;
    open(title, question, measure, behind!);
  };
  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isSlow && (
        <Button size="small" className="self-start" onPress={stop}>
          {t('stop')}
        </Button>
      )}
      {data && !asked.isPlaceholderData ? (
        <Pages title={title} answer={data} onOpen={openPlace} />
      ) : isFetching ? (
        <SkeletonLines lines={6} className="h-6" />
      ) : (
        !error && (
          <p className="flex items-center gap-2 text-sm text-soft">
            {t('stopped')}
            <Button size="small" onPress={() => void refetch()}>
              {t('again')}
            </Button>
          </p>
        )
      )}
      {drawer}
    </>
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

type PagesProps = { title: string; answer: GridAnswer; onOpen: (place: TablePlace) => void };

function Pages({ title, answer: { pages }, onOpen }: PagesProps) {
  const t = useText(gridViewTexts);
  return pages.map((table, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- a page is its place
    <section key={at} className="flex min-w-0 flex-col gap-2">
      <GridView label={title} table={table} onOpen={onOpen} />
      {pages.length > 1 && (
        <p className="text-center text-sm text-faint">{t('page', { page: at + 1, pages: pages.length })}</p>
      )}
    </section>
  ));
}
