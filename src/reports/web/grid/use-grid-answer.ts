import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { TableAnswer } from '../../../insights/model/answer.ts';
import { tableQuery, useAsking, useMeasures } from '../../../insights/web/index.ts';
import { useLocale } from '../../../platform/web/index.ts';
import { catalogueOfTold, isHandedIn } from '../../model/grid/catalogue.ts';
import { cellQuestions, type CellQuestions } from '../../model/grid/cell-questions.ts';
import { checkGrid, type CheckedGrid } from '../../model/grid/check-grid.ts';
import { fillTable, mostCells } from '../../model/grid/fill-table.ts';
import { tableOfGrid, type GridTable } from '../../model/grid/grid-table.ts';
import type { Grid } from '../../model/grid/grid.ts';
import { layOutGrid } from '../../model/grid/lay-out-grid.ts';
import type { Reader } from '../../model/grid/show-value.ts';
import { pageGrid } from '../../model/grid/page-grid.ts';
import { questionOf, type PlannedTable } from '../../model/grid/plan-questions.ts';
import { tableOfRows } from '../../model/grid/source-table.ts';
import { usePlugIns } from '../plug-ins/use-plug-ins.ts';

export type ShownGrid = { pages: GridTable[]; questions: CellQuestions };

/**
 * A grid with the figures of whoever the page asks for: its questions travel with those of the page's other blocks, and it is laid
 * out here. What takes too long can be stopped: then the server stops, too.
 */
export function useGridAnswer(grid: Grid) {
  const client = useQueryClient();
  const asking = useAsking();
  const reader = useLocale();
  const told = useMeasures();
  const isReady = usePlugIns();
  const isKnown = isReady && told.measures.length > 0;
  const checked = useMemo(() => {
    const looked = isKnown ? checkGrid(grid, catalogueOfTold(told)) : null;
    return looked && 'checked' in looked ? looked.checked : null;
  }, [grid, told, isKnown]);
  const tables = useMemo(
    () => checked?.plan.tables.filter(({ source }) => !isHandedIn(source)) ?? [],
    [checked],
  );
  const queries = tables.map((table) => ({
    ...tableQuery(questionOf(table), asking),
    placeholderData: undefined,
  }));
  const answers = useQueries({ queries });
  const error = answers.find((one) => one.error)?.error ?? null;
  const found = answers.map(({ data }) => data as TableAnswer | undefined);
  const laid = useLaid(checked, tables, found, reader);
  const isFetching = !isKnown || answers.some((one) => one.isFetching);
  return {
    shown: laid instanceof Error ? undefined : laid,
    error: laid instanceof Error ? laid : error,
    isFaulty: isKnown && !checked,
    isFetching,
    stop: () => queries.forEach(({ queryKey }) => void client.cancelQueries({ queryKey })),
    again: () => answers.forEach((one) => void one.refetch()),
  };
}

/** The pages once all answers are there; what was shown before stays until then. */
function useLaid(
  checked: CheckedGrid | null,
  tables: readonly PlannedTable[],
  answers: readonly (TableAnswer | undefined)[],
  { locale, currency }: Reader,
): ShownGrid | Error | undefined {
  const isWhole = checked !== null && answers.every((answer) => answer !== undefined);
  const laid = useMemo(() => {
    if (!isWhole) return undefined;
    return tryToShow(checked, tables, answers as readonly TableAnswer[], { locale, currency });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list is new each time, its answers are not
  }, [checked, isWhole, locale, currency, ...answers]);
  const [former, setFormer] = useState(laid);
  if (laid && laid !== former) setFormer(laid);
  return laid ?? former;
}

function tryToShow(
  checked: CheckedGrid,
  tables: readonly PlannedTable[],
  answers: readonly TableAnswer[],
  reader: Reader,
): ShownGrid | Error {
  try {
    const filled = new Map(
      checked.plan.tables.map((table) => {
        const at = tables.indexOf(table);
        return [table, at < 0 ? tableOfRows([], []) : fillTable(table, answers[at]!, reader.locale)] as const;
      }),
    );
    const laid = layOutGrid(checked, filled, reader, mostCells);
    const pages = pageGrid(laid, checked.grid.page?.rows).map(tableOfGrid);
    return { pages, questions: cellQuestions(checked, laid) };
  } catch (problem) {
    if (problem instanceof Error) return problem;
    throw problem;
  }
}
