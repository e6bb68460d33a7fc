import { useState } from 'react';
import type { WireReport } from '../../model/contract.ts';
import { beginHistory, redo, step, undo } from '../../model/design/history.ts';
import type { ReportDocument } from '../../model/document.ts';
import { editedOf } from '../dashboards/use-reports.ts';
import type { Sheet } from './use-autosave.ts';

function sheetOf(report: WireReport): Sheet {
  const { title, folder, document } = editedOf(report);
  return { title, folder, document };
}

/** What is drawn, with the way back and forth. */
export function useSheet(report: WireReport) {
  const [history, setHistory] = useState(() => beginHistory(sheetOf(report)));
  const sheet = history.present;
  const draw = (next: Sheet, about?: string) => setHistory((before) => step(before, next, about ?? null));
  return {
    sheet,
    change: (document: ReportDocument, about?: string) => {
      if (document !== sheet.document) draw({ ...sheet, document }, about);
    },
    rename: (part: Partial<Pick<Sheet, 'title' | 'folder'>>) => draw({ ...sheet, ...part }, 'name'),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
  };
}
