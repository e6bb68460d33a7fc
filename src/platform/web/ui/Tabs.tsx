import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export type TabEntry = {
  id: string;
  name: string;
  /** How many it holds. */ count?: number | undefined;
  content: ReactNode;
};

type Props = { label: string; tabs: readonly TabEntry[]; value?: string; onChange?: (id: string) => void };

const tabShape =
  'relative -mb-px flex h-9 cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-0.5 text-sm whitespace-nowrap text-soft ' +
  'data-hovered:text-ink data-selected:border-accent data-selected:font-medium data-selected:text-ink';

/** Parts of one page; only the chosen one is drawn. */
export function Tabs({ label, tabs, value, onChange }: Props) {
  return (
    <AriaTabs
      {...(value !== undefined && { selectedKey: value })}
      {...(onChange && { onSelectionChange: (key) => onChange(String(key)) })}
      className="flex min-w-0 flex-col"
    >
      <TabList aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={tabShape}>
            {tab.name}
            {tab.count !== undefined && (
              <span className="figures text-xs font-normal text-faint">{tab.count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-w-0 pt-4 outline-none">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
