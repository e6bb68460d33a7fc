import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

type Props = {
  label: string;
  columns: readonly { id: string; name: string; count: number }[];
  /** The row of columns, swiped one at a time. */
  row: RefObject<HTMLElement | null>;
  shown: string | null;
  onShown: (columnId: string) => void;
};

/** The columns of a board on a phone: one at a time, by tab or by swipe. */
export function ColumnTabs({ label, columns, row, shown, onShown }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const current = columns.some(({ id }) => id === shown) ? shown! : columns[0]!.id;
  const place = columns.findIndex(({ id }) => id === current);
  const swiped = useEffectEvent((index: number) => {
    const next = columns[index]?.id;
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
        aria-label={label}
        className="flex gap-4 overflow-x-auto border-b border-line px-4 [scrollbar-width:none]"
      >
        {columns.map(({ id, name, count }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px flex h-10 shrink-0 cursor-pointer items-center gap-1.5 border-b-2 border-transparent text-soft outline-none data-focus-visible:text-accent data-selected:border-accent data-selected:font-medium data-selected:text-ink"
          >
            {name}
            <span className="figures text-xs font-normal text-faint">{count}</span>
          </Tab>
        ))}
      </TabList>
      {/* The columns stand beside the tabs; a tab must still name a panel. */}
      <TabPanel id={current} className="hidden" />
    </Tabs>
  );
}
