import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { callContract, contractKey } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';

/** A report as it is drawn. */
export type Sheet = { title: string; folder: string; document: ReportDocument };

/** So long after the last change it is sent. */
const restMs = 600;

/**
 * Keeps what is drawn as the draft: a moment after the last change, one at a time, each on the version of the one before. After a
 * failure it waits for the next change, or to be told.
 */
export function useAutosave(report: WireReport, sheet: Sheet) {
  const client = useQueryClient();
  const [kept, setKept] = useState(sheet);
  const [isKeeping, setKeeping] = useState(false);
  const [failure, setFailure] = useState<{ of: Sheet; problem: unknown } | null>(null);
  const version = useRef(report.version);
  const isChanged = sheet !== kept;

  const keep = async (): Promise<boolean> => {
    if (!isChanged) return true;
    setKeeping(true);
    setFailure(null);
    try {
      const params = { id: report.id };
      const answer = await callContract(reportContract.draftReport, {
        params,
        ifMatch: version.current,
        body: sheet,
      });
      version.current = answer.version;
      client.setQueryData(contractKey(reportContract.readReport, { params }), answer);
      setKept(sheet);
      return true;
    } catch (problem) {
      setFailure({ of: sheet, problem });
      return false;
    } finally {
      setKeeping(false);
    }
  };

  const keepLater = useEffectEvent(() => void keep());
  const mayKeep = isChanged && !isKeeping && failure?.of !== sheet;
  useEffect(() => {
    if (!mayKeep) return undefined;
    const timer = setTimeout(keepLater, restMs);
    return () => clearTimeout(timer);
  }, [mayKeep, sheet]);

  return { keep, isKeeping, isChanged, failure: failure?.problem ?? null };
}
