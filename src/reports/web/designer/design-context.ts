import { createContext, use } from 'react';
import type { MeasureCatalogue } from '../../../insights/model/answer.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { Block } from '../../model/blocks/block.ts';
import type { Field } from '../../model/design/known-fields.ts';
import type { ReportDocument, Screen } from '../../model/document.ts';
import type { Sheet } from './use-autosave.ts';

/** What every part of the designer sees and does. */
export type Design = {
  reportId: string;
  sheet: Sheet;
  document: ReportDocument;
  catalogue: MeasureCatalogue;
  chosen: Chosen;
  screen: Screen;
  /** The block that is selected. */
  selected: Block | null;
  select: (id: string | null) => void;
  /** A change of the document; `about` puts changes in a row into one step back. */
  change: (document: ReportDocument, about?: string) => void;
  rename: (part: Partial<Pick<Sheet, 'title' | 'folder'>>) => void;
  /** Puts a block at the end, or before the one in that place, and selects it. */
  put: (block: Block, at?: number) => void;
  /** Drops a field on a block, or (null) on the canvas; says what it made, or why nothing. */
  drop: (field: Field, target: Block | null) => void;
  replace: (block: Block, about?: string) => void;
  remove: (id: string) => void;
  copy: (id: string) => void;
};

export const DesignContext = createContext<Design | null>(null);

export function useDesign(): Design {
  return use(DesignContext)!;
}
