import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { Tab, TabList, Tabs } from 'react-aria-components';
import { useText } from '../../../platform/web/index.ts';
import { useNameOf } from '../pipelines.ts';
import type { BoardColumn } from './board-sums.ts';
import { boardTexts } from './texts.ts';

type Props = {
  columns: readonly BoardColumn[];
  /** The row of columns, swiped one at a time. */
  row: RefObject<HTMLElement | null>;
  shown: string | null;
  onShown: (stageId: string) => void;
};

/** The stages of a board on a phone: one column at a time, by tab or by swipe. */
export function StageTabs({ columns, row, shown, onShown }: Props) {
  const t = useText(boardTexts);
  const nameOf = useNameOf();
  const list = useRef<HTMLDivElement>(null);
  const current = columns.some(({ stage }) => stage.id === shown) ? shown! : columns[0]!.stage.id;
  const place = columns.findIndex(({ stage }) => stage.id === current);
  const swiped = useEffectEvent((index: number) => {
    const next = columns[index]?.stage.id;
    if (next && next !== current) onShown(next);
  });
  useEffect(() => {
    const scroller = row.current;
    if (!scroller) return undefined;
    const settle = (): void => swiped(Math.round(scroller.scrollLeft / scroller.clientWidth));
    scroller.addEventListener('scrollend', settle);
    return () => scroller.removeEventListener('scrollend', settle);
  }, [row]);
  useEffect(() => {
    const scroller = row.current;
    if (scroller) scroller.scrollTo({ left: place * scroller.clientWidth });
    list.current
      ?.querySelector(`[data-key="${current}"]`)
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [row, place, current]);
  return (
    <Tabs selectedKey={current} onSelectionChange={(key) => onShown(String(key))} className="min-w-0">
      <TabList
        ref={list}
        aria-label={t('stages')}
        className="flex gap-4 overflow-x-auto border-b border-line px-4 [scrollbar-width:none]"
      >
        {columns.map(({ stage, count }) => (
          <Tab
            key={stage.id}
            id={stage.id}
            className="-mb-px flex h-10 shrink-0 cursor-pointer items-center gap-1.5 border-b-2 border-transparent text-soft outline-none data-focus-visible:text-accent data-selected:border-accent data-selected:font-medium data-selected:text-ink"
          >
            {nameOf(stage)}
            <span className="figures text-xs font-normal text-faint">{count}</span>
          </Tab>
        ))}
      </TabList>
    </Tabs>
  );
}
