import { callContract, useSending } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { editedOf, staleReports } from './use-reports.ts';

/** Every change of the tiles is kept as the draft at once. */
export function useDrafting(report: WireReport) {
  const { title, folder } = editedOf(report);
  const { send, failure } = useSending({
    send: (document: ReportDocument) =>
      callContract(reportContract.draftReport, {
        params: { id: report.id },
        ifMatch: report.version,
        body: { title, folder, document },
      }),
    stale: staleReports,
  });
  return { change: (document: ReportDocument) => send(document), failure };
}
