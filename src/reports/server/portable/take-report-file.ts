import type { Insights } from '../../../insights/server/index.ts';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { FileAnswer, Work } from '../../../platform/server/index.ts';
import type { WireReport } from '../../model/contract.ts';
import { packReport } from '../../model/portable/report-file.ts';
import { referencesIn } from '../../model/portable/references.ts';
import { answersFor } from '../../model/sharing.ts';
import { noteReading } from '../note-reading.ts';
import { getReport } from '../report-queries.ts';
import { openDirectory } from './directory.ts';
import { packPictures } from './pictures-of-file.ts';

/**
 * A report as a file for another organisation, as it is published: no numbers, no ids, names as far as the asker sees them, its
 * pictures with their contents. For those who design it or grant rights on it; the log keeps who took it. Refuses more of
 * pictures than a file holds.
 */
export async function takeReportFile(
  work: Work,
  { insights, dataDir }: { insights: Pick<Insights, 'cubesFor'>; dataDir: string },
  id: string,
): Promise<FileAnswer> {
  const report = await getReport(work, id);
  if (!answersFor(report)) refuse(refusals.forbidden);
  const pictures = await packPictures(work, dataDir, report);
  const file = packReport(report, await calledAs(work, insights, report), pictures);
  await noteReading(work, report, { what: 'packed', params: {} });
  return {
    content: Buffer.from(`${JSON.stringify(file, null, 2)}\n`),
    name: `${report.title}.json`,
    mediaType: 'application/json',
  };
}

async function calledAs(work: Work, insights: Pick<Insights, 'cubesFor'>, { document }: WireReport) {
  const directory = await openDirectory(work, insights);
  const found = await directory.byReference(referencesIn(document));
  return new Map(found.map(({ ref, kind, name, within }) => [ref, { kind, name, within }]));
}
