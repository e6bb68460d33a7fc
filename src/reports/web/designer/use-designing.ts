import { useState } from 'react';
import { useMeasures } from '../../../insights/web/index.ts';
import { notify, useLabel, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import type { WireReport } from '../../model/contract.ts';
import {
  isFull,
  withBlock,
  withChanged,
  withCopy,
  withoutBlock,
  withRemade,
} from '../../model/design/arrange.ts';
import { dropField } from '../../model/design/drop-field.ts';
import type { Field } from '../../model/design/known-fields.ts';
import type { ReportDocument, Screen } from '../../model/document.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import type { Design } from './design-context.ts';
import { designerTexts } from './texts.ts';
import { useSheet } from './use-sheet.ts';

const newId = () => crypto.randomUUID().slice(0, 8);

/** The report on the drawing board: what is drawn, what is selected, what is done with it, and what was said last. */
export function useDesigning(report: WireReport, screen: Screen) {
  const catalogue = useMeasures();
  const [selectedId, select] = useState<string | null>(null);
  const { sheet, change, rename, ...ways } = useSheet(report);
  const { document } = sheet;
  const { acts, said } = useActs(document, change, select);
  const design: Omit<Design, 'chosen'> = {
    reportId: report.id,
    sheet,
    document,
    catalogue,
    screen,
    selected: document.blocks.find(({ id }) => id === selectedId) ?? null,
    select,
    change,
    rename,
    ...acts,
  };
  return { design, said, ...ways };
}

type Acts = Pick<Design, 'put' | 'drop' | 'replace' | 'remove' | 'copy'>;

/** What is done with blocks; each act is said for those who hear the page. */
function useActs(document: ReportDocument, change: Design['change'], select: Design['select']) {
  const t = useText(designerTexts);
  const label = useLabel();
  const catalogue = useMeasures();
  const titleOf = useBlockTitle();
  const [said, say] = useState('');
  const show = (next: ReportDocument, id: string, words: string) => {
    change(next);
    select(id);
    say(words);
  };
  const put = (block: Block, at?: number) =>
    isFull(document)
      ? notify({ tone: 'bad', title: t('full') })
      : show(withBlock(document, block, at), block.id, t('made', { name: titleOf(block) }));
  const drop = (field: Field, target: Block | null) => {
    const dropped = dropField(catalogue, field, target, newId());
    if ('gap' in dropped) return notify({ tone: 'bad', title: label(dropped.gap) });
    const { block } = dropped;
    if (!target) return put(block);
    show(withRemade(document, block), block.id, t('changed', { name: titleOf(block) }));
  };
  const acts: Acts = {
    put,
    drop,
    replace: (block, about) => change(withChanged(document, block), about),
    remove: (id) => {
      const gone = document.blocks.find((block) => block.id === id);
      if (gone)
        show(withoutBlock(document, id), neighbourOf(document, id), t('removed', { name: titleOf(gone) }));
    },
    copy: (id) => {
      const copyId = newId();
      const next = withCopy(document, id, copyId);
      if (next !== document) show(next, copyId, '');
    },
  };
  return { acts, said };
}

/** The block that goes on where one is taken away: the next, else the one before; nothing when it was the only one. */
function neighbourOf({ layouts: { desktop } }: ReportDocument, id: string): string {
  const at = desktop.findIndex(({ block }) => block === id);
  return (desktop[at + 1] ?? desktop[at - 1])?.block ?? '';
}
