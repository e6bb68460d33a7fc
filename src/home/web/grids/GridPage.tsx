import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { saveDownload } from '../../../integrations/web/index.ts';
import { ChoiceChip, isWindow, periodOfWindow, WindowChip } from '../../../insights/web/index.ts';
import {
  Button,
  contractQuery,
  downloadContract,
  ErrorNotice,
  FilterBar,
  keepFormer,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressQuery,
  useLabel,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import { gridContract, type GridAnswer } from '../../../reports/model/grid/contract.ts';
import type { TablePlace } from '../../../reports/model/grid/grid-table.ts';
import type { WrittenGrid } from '../../../reports/model/grid/grid.ts';
import { shippedGrids } from '../../../reports/model/grid/shipped-grids.ts';
import { GridView } from '../../../reports/web/index.ts';
import { useOpenedDeals } from '../insights/use-opened-deals.tsx';
import { gridPageTexts } from './texts.ts';

const usualWindow = 'this_year';

/** The grids that everybody has, with the figures of who looks; each figure opens its records, each grid is a file at a click. */
export function Page() {
  const t = useText(gridPageTexts);
  const label = useLabel();
  const [query, change] = useAddressQuery();
  const { open, drawer } = useOpenedDeals();
  const chosen = query['window'];
  const window = isWindow(chosen) && chosen !== 'all' ? chosen : usualWindow;
  const period = periodOfWindow(window, useToday())!;
  const shipped = shippedGrids.find(({ id }) => id === query['grid']) ?? shippedGrids[0]!;
  const body = { grid: shipped.grid(period), title: label(shipped.title) };
  const asked = useQuery({ ...contractQuery(gridContract.previewGrid, { body }), ...keepFormer });
  return (
    <>
      <PageHeader title={t('title')}>
        <FilterBar tools={<Files body={body} />}>
          <ChoiceChip
            name={t('report')}
            choices={shippedGrids.map(({ id, title }) => ({ id, name: label(title) }))}
            value={shipped.id}
            onChange={(grid) => change({ grid })}
          />
          <WindowChip
            name={t('period')}
            value={window}
            usual={usualWindow}
            onChange={(chosen) => change({ window: chosen })}
          />
        </FilterBar>
      </PageHeader>
      <PageBody>
        <p className="text-sm text-soft">{label(shipped.tells)}</p>
        {asked.error && <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.data ? (
          <Pages
            title={label(shipped.title)}
            answer={asked.data}
            onOpen={({ cell, behind, text }) => {
              const { question, measure } = asked.data.questions[cell!]!;
              const count = Number(text.replaceAll(',', ''));
              open(
                label(shipped.title),
                question,
                measure,
                behind!,
                Number.isInteger(count) ? count : undefined,
              );
            }}
          />
        ) : (
          <SkeletonLines lines={10} className="h-6" />
        )}
      </PageBody>
      {drawer}
    </>
  );
}

function Pages({
  title,
  answer,
  onOpen,
}: {
  title: string;
  answer: GridAnswer;
  onOpen: (place: TablePlace) => void;
}) {
  const t = useText(gridPageTexts);
  const { pages } = answer;
  return pages.map((table, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- a page is its place
    <section key={at} className="flex flex-col gap-2">
      <GridView label={title} table={table} onOpen={onOpen} />
      {pages.length > 1 && (
        <p className="text-center text-sm text-faint">{t('page', { page: at + 1, pages: pages.length })}</p>
      )}
    </section>
  ));
}

function Files({ body }: { body: { grid: WrittenGrid; title: string } }) {
  const t = useText(gridPageTexts);
  const { send, isPending } = useSending({
    send: (endpoint: 'workbookOfGrid' | 'paperOfGrid') => downloadContract(gridContract[endpoint], { body }),
    onDone: saveDownload,
    failed: (sentence) => ({ title: sentence }),
  });
  return (
    <div className="flex gap-2">
      <Button
        icon={<Download aria-hidden size={15} />}
        isPending={isPending}
        onPress={() => send('workbookOfGrid')}
      >
        {t('excel')}
      </Button>
      <Button
        icon={<Download aria-hidden size={15} />}
        isPending={isPending}
        onPress={() => send('paperOfGrid')}
      >
        {t('pdf')}
      </Button>
    </div>
  );
}
