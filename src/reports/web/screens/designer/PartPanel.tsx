import { Select, TextField, useText } from '../../../../platform/web/index.ts';
import type { Block } from '../../../model/blocks/block.ts';
import type { ReportDocument } from '../../../model/document.ts';
import {
  clockFaces,
  frames,
  titleSizes,
  type FreePlace,
  type Look,
  type Part,
} from '../../../model/screen/screen.ts';
import { withPlaces } from '../../../model/screen/screen-document.ts';
import { designTexts } from './texts.ts';
import type { Change } from './use-screen-draft.ts';

type Props = { document: ReportDocument; page: number; place: FreePlace; onChange: Change };

/** The looks that suit a block. */
const looksOf: Partial<Record<Block['type'], readonly Look[]>> = {
  kpi: ['usual', 'flip', 'gauge'],
  chart: ['usual', 'podium', 'ticker'],
  pivot: ['usual', 'ticker'],
};

/** What the chosen one thing is and how it looks. */
export function PartPanel({ document, page, place, onChange }: Props) {
  const t = useText(designTexts);
  const { part } = place;
  const set = (next: Part, step?: string) => {
    const { places } = document.screen!.pages[page]!;
    const changed = places.map((one) => (one.id === place.id ? { ...one, part: next } : one));
    onChange(withPlaces(document, page, changed), step);
  };
  if (part.kind === 'block') return <BlockFields document={document} part={part} onPart={set} />;
  if (part.kind === 'rule') return null;
  if (part.kind === 'clock')
    return (
      <Select
        label={t('shows')}
        options={clockFaces.map((id) => ({ id, name: t(id) }))}
        value={part.shows}
        onChange={(shows) => set({ ...part, shows: shows as typeof part.shows })}
      />
    );
  return (
    <>
      <TextField
        label={t('words')}
        value={part.text}
        maxLength={80}
        onChange={(text) => set({ ...part, text }, `words ${place.id}`)}
      />
      <Select
        label={t('titleSize')}
        options={titleSizes.map((id) => ({ id, name: t(id) }))}
        value={part.size}
        onChange={(size) => set({ ...part, size: size as typeof part.size })}
      />
    </>
  );
}

type BlockFieldsProps = Pick<Props, 'document'> & {
  part: Extract<Part, { kind: 'block' }>;
  onPart: (part: Part) => void;
};

function BlockFields({ document, part, onPart }: BlockFieldsProps) {
  const t = useText(designTexts);
  const block = document.blocks.find(({ id }) => id === part.block);
  if (!block) return null;
  const looks = looksOf[block.type] ?? ['usual'];
  return (
    <>
      {looks.length > 1 && (
        <Select
          label={t('look')}
          options={looks.map((id) => ({ id, name: t(id) }))}
          value={part.look}
          onChange={(look) => onPart({ ...part, look: look as Look })}
        />
      )}
      <Select
        label={t('frame')}
        options={frames.map((id) => ({ id, name: t(id) }))}
        value={part.frame}
        onChange={(frame) => onPart({ ...part, frame: frame as typeof part.frame })}
      />
    </>
  );
}
