import type { Insights } from '../../../insights/server/index.ts';
import type { UseCases, Work } from '../../../platform/server/index.ts';
import type { reportFileContract } from '../../model/export/contract.ts';
import { rightForFile, type FileKind } from '../../model/export/file-kinds.ts';
import type { ChosenParams, ReadingKind } from '../../model/reading.ts';
import { chosenBy } from '../chosen-by.ts';
import type { MadeFile } from '../grid/write-workbook.ts';
import { noteReading } from '../note-reading.ts';
import { sayChoice } from '../say-choice.ts';
import { getReport } from '../report-queries.ts';
import { answerParts } from './answer-parts.ts';
import { blocksInOrder } from './blocks-in-order.ts';
import { packFiles, writeReportFiles } from './write-report-files.ts';

type Asked = { params: { id: string }; body: { chosen: ChosenParams; blocks?: string[] | undefined } };

/** A whole report, or some of its blocks, as a file. */
export function reportFileUseCases(insights: Insights, dataDir: string): UseCases<typeof reportFileContract> {
  const taking = (kind: FileKind) => (work: Work, asked: Asked) =>
    takeReport(work, { insights, dataDir }, kind, asked);
  return {
    exportReport: taking('xlsx'),
    printReport: taking('pdf'),
    drawReport: taking('png'),
    tabulateReport: taking('csv'),
  };
}

const readings = { export: 'exported', print: 'printed' } as const satisfies Record<string, ReadingKind>;

/**
 * The answers to the blocks of a report, in the order of the desktop, with the asker's own figures, as one file. Refuses who
 * may not take it away so; whoever does stands in the log with what he chose.
 */
async function takeReport(
  work: Work,
  { insights, dataDir }: { insights: Insights; dataDir: string },
  kind: FileKind,
  { params, body: { chosen, blocks } }: Asked,
): Promise<MadeFile> {
  const right = rightForFile[kind];
  const report = await getReport(work, params.id, right);
  const { document, title } = report;
  const asked = blocksInOrder(document).filter(({ id }) => !blocks || blocks.includes(id));
  // What does not suit a parameter is refused for the whole report, not block by block.
  await chosenBy(work, document, chosen);
  const parts = await answerParts(
    work,
    insights,
    { document, given: chosen, pictures: { reportId: params.id, dataDir } },
    asked,
  );
  const said = await sayChoice(work, insights, document, chosen);
  await noteReading(work, report, { what: readings[right], params: chosen });
  return packFiles(await writeReportFiles(work, kind, { title, name: title, parts, asked: said }), title);
}
