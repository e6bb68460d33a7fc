import { saveDownload } from '../../../integrations/web/index.ts';
import { downloadContract, useSending } from '../../../platform/web/index.ts';
import { portableContract } from '../../model/portable/portable-contract.ts';

/** Takes a report as a file for another organisation. */
export function useTakingFile() {
  return useSending({
    send: (id: string) => downloadContract(portableContract.takeReportFile, { params: { id } }),
    onDone: saveDownload,
    failed: (sentence) => ({ title: sentence }),
  });
}
