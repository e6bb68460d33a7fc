import type { Insights } from '../../../insights/server/index.ts';
import type { UseCases } from '../../../platform/server/index.ts';
import type { portableContract } from '../../model/portable/portable-contract.ts';
import { importReport, previewImport } from './import-report.ts';
import { takeReportFile } from './take-report-file.ts';

/** Reports between organisations, as files. */
export function portableUseCases(insights: Insights, dataDir: string): UseCases<typeof portableContract> {
  return {
    takeReportFile: (work, { params }) => takeReportFile(work, { insights, dataDir }, params.id),
    previewImport: (work, { body }) => previewImport(work, insights, body),
    importReport: (work, { body }) => importReport(work, { insights, dataDir }, body),
  };
}
