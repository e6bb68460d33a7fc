import { useMeasures } from '../../../../insights/web/index.ts';
import { notify, useLabel, useText } from '../../../../platform/web/index.ts';
import type { Block } from '../../../model/blocks/block.ts';
import { isFull, withChanged } from '../../../model/design/arrange.ts';
import { dropField } from '../../../model/design/drop-field.ts';
import type { Field } from '../../../model/design/known-fields.ts';
import type { ReportDocument } from '../../../model/document.ts';
import { scaledTo, withPart, withPlaces } from '../../../model/screen/screen-document.ts';
import type { Design } from '../../designer/design-context.ts';
import { designerTexts } from '../../designer/texts.ts';
import type { Change } from './use-screen-draft.ts';

type Options = {
  reportId: string;
  document: ReportDocument;
  page: number;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onChange: Change;
};

const tile = { w: 300, h: 132 };
const part = { w: 600, h: 380 };
const newId = () => crypto.randomUUID().slice(0, 8);
const nothing = () => {};

/** The drawing board of dashboards over a page of a screen: its field list and its properties do the same here. */
export function useScreenDesign({ reportId, document, page, chosen, onChoose, onChange }: Options): Design {
  const t = useText(designerTexts);
  const label = useLabel();
  const catalogue = useMeasures();
  const { places } = document.screen!.pages[page]!;
  const own = places.find(({ id }) => chosen.size === 1 && chosen.has(id))?.part;
  const selected = own?.kind === 'block' ? document.blocks.find(({ id }) => id === own.block) : undefined;
  const put = (block: Block) => {
    if (isFull(document)) return notify({ tone: 'bad', title: t('full') });
    const shown = { kind: 'block', block: block.id, look: 'usual', frame: 'panel' } as const;
    const size = scaledTo(document, block.type === 'kpi' ? tile : part);
    const made = withPart(document, page, shown, size, block);
    onChange(made.document);
    onChoose(new Set([made.id]));
  };
  return {
    reportId,
    sheet: { title: '', folder: '', document },
    document,
    catalogue,
    chosen: { period: null, team: null },
    screen: 'desktop',
    selected: selected ?? null,
    select: nothing,
    change: onChange,
    rename: nothing,
    put,
    drop: (field: Field, target: Block | null) => {
      const dropped = dropField(catalogue, field, target, newId());
      if ('gap' in dropped) return notify({ tone: 'bad', title: label(dropped.gap) });
      if (!target) return put(dropped.block);
      onChange(withChanged(document, dropped.block));
    },
    replace: (block, about) => onChange(withChanged(document, block), about),
    remove: (id) => {
      onChange(
        withPlaces(
          document,
          page,
          places.filter((place) => !(place.part.kind === 'block' && place.part.block === id)),
        ),
      );
      onChoose(new Set());
    },
    copy: (id) => {
      const block = document.blocks.find((one) => one.id === id);
      if (block) put({ ...block, id: newId() });
    },
  };
}
