import { useQuery } from '@tanstack/react-query';
import { contractQuery } from '../../../platform/web/index.ts';
import { reportContract, type WireReport } from '../../model/contract.ts';
import { sizeOf, type Block } from '../../model/blocks/block.ts';
import type { ReportDocument } from '../../model/document.ts';

export const staleReports = ['reports'];

/** The reports to look at: a form is filled, and has a page of its own. */
export function useReports() {
  return useQuery({
    ...contractQuery(reportContract.listReports),
    select: ({ items }) => ({ items: items.filter(({ kind }) => kind !== 'form') }),
  });
}

export function useReport(id: string) {
  return useQuery(contractQuery(reportContract.readReport, { params: { id } }));
}

/** What is edited: the draft, else what is published. */
export function editedOf({ title, folder, document, draft }: WireReport) {
  return draft ?? { title, folder, document, by: null };
}

/** The document with a block at its end; layouts of other screens follow the desktop's again. */
export function withBlock(document: ReportDocument, block: Block): ReportDocument {
  const desktop = [...document.layouts.desktop, { block: block.id, ...sizeOf(block) }];
  return {
    ...document,
    blocks: [...document.blocks, block],
    layouts: { desktop, tablet: null, phone: null },
  };
}

export function withoutBlock(document: ReportDocument, id: string): ReportDocument {
  return {
    ...document,
    blocks: document.blocks.filter((block) => block.id !== id),
    layouts: {
      desktop: document.layouts.desktop.filter(({ block }) => block !== id),
      tablet: null,
      phone: null,
    },
  };
}

/** The document with a block in the place of another, or one step on. */
export function withMove(document: ReportDocument, id: string, to: number): ReportDocument {
  const { desktop } = document.layouts;
  const from = desktop.findIndex(({ block }) => block === id);
  const place = desktop[from];
  if (!place || to < 0 || to >= desktop.length) return document;
  return {
    ...document,
    layouts: { desktop: desktop.toSpliced(from, 1).toSpliced(to, 0, place), tablet: null, phone: null },
  };
}

export function withSize(
  document: ReportDocument,
  id: string,
  by: { w?: number; h?: number },
): ReportDocument {
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  const desktop = document.layouts.desktop.map((place) =>
    place.block === id
      ? { ...place, w: within(place.w + (by.w ?? 0), 2, 12), h: within(place.h + (by.h ?? 0), 1, 6) }
      : place,
  );
  return { ...document, layouts: { desktop, tablet: null, phone: null } };
}
