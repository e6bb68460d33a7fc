import {
  ChevronLeft,
  ChevronRight,
  GripVertical,
  Maximize2,
  Minimize2,
  Pencil,
  Trash2,
  UnfoldVertical,
  FoldVertical,
} from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { Card, classNames, IconButton, useListDrag, useText } from '../../../platform/web/index.ts';
import type { Chosen } from '../../model/blocks/asked.ts';
import type { Block } from '../../model/blocks/block.ts';
import { placesOn, type Place, type ReportDocument } from '../../model/document.ts';
import { BlockView } from '../blocks/BlockView.tsx';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { reportTexts } from '../texts.ts';
import { BlockDialog } from './BlockDialog.tsx';
import { useScreen } from './use-screen.ts';
import { withMove, withoutBlock, withSize } from './use-reports.ts';

type Change = ((document: ReportDocument) => void) | null;
type Props = {
  document: ReportDocument;
  chosen: Chosen;
  /** Null: it is only looked at. */ onChange: Change;
};

/** The tiles in their places, by twelve columns; while they are arranged each has its handles. */
export function Canvas({ document, chosen, onChange }: Props) {
  const screen = useScreen();
  const places = placesOn(document, screen);
  return (
    <ul className="grid auto-rows-[minmax(7rem,auto)] grid-cols-12 items-stretch gap-4">
      {places.map((place, at) => {
        const block = document.blocks.find(({ id }) => id === place.block)!;
        return (
          <li
            key={block.id}
            className="min-w-0"
            style={{ gridColumn: `span ${place.w}`, gridRow: `span ${screen === 'phone' ? 1 : place.h}` }}
          >
            <Tile {...{ document, block, place, at, chosen, onChange }} />
          </li>
        );
      })}
    </ul>
  );
}

type TileProps = Props & { block: Block; place: Place; at: number };

function Tile({ document, block, place, at, chosen, onChange }: TileProps) {
  const title = useBlockTitle()(block);
  const [isChanging, setChanging] = useState(false);
  const isBare = block.type === 'kpi' && !block.title;
  const view = <BlockView block={block} chosen={chosen} rows={place.h} />;
  if (!onChange)
    return (
      <Card className="h-full" {...(!isBare && block.type !== 'text' && { title })}>
        {view}
      </Card>
    );
  return (
    <Held document={document} block={block} at={at} onChange={onChange}>
      {(grip) => (
        <Card
          className="h-full"
          title={title}
          actions={
            <Handles {...{ document, block, at, title, onChange, grip }} onEdit={() => setChanging(true)} />
          }
        >
          {view}
          {isChanging && (
            <BlockDialog
              block={block}
              onClose={() => setChanging(false)}
              onDone={(changed) => {
                const blocks = document.blocks.map((one) => (one.id === block.id ? changed : one));
                onChange({ ...document, blocks });
                setChanging(false);
              }}
            />
          )}
        </Card>
      )}
    </Held>
  );
}

type HeldProps = {
  document: ReportDocument;
  block: Block;
  at: number;
  onChange: NonNullable<Change>;
  children: (grip: ReactNode) => ReactNode;
};

/** Dragged by its grip onto the place of another. */
function Held({ document, block, at, onChange, children }: HeldProps) {
  const element = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const isOver = useListDrag({
    element,
    grip,
    list: 'tile',
    key: block.id,
    onDropped: (key) => onChange(withMove(document, key, at)),
  });
  return (
    <div ref={element} className={classNames('h-full rounded-lg', isOver && 'outline-2 outline-accent')}>
      {children(
        <span ref={grip} aria-hidden className="cursor-grab p-1 text-faint">
          <GripVertical size={16} />
        </span>,
      )}
    </div>
  );
}

type HandlesProps = {
  document: ReportDocument;
  block: Block;
  at: number;
  title: string;
  grip: ReactNode;
  onChange: NonNullable<Change>;
  onEdit: () => void;
};

/** Everything that dragging does, by keyboard. */
function Handles({ document, block, at, title: name, grip, onChange, onEdit }: HandlesProps) {
  const t = useText(reportTexts);
  const handle = (label: string, icon: ReactNode, onPress: () => void) => (
    <IconButton size="small" label={label} icon={icon} onPress={onPress} />
  );
  const size = (by: { w?: number; h?: number }) => () => onChange(withSize(document, block.id, by));
  return (
    <span className="flex flex-wrap items-center justify-end">
      {handle(t('earlier', { name }), <ChevronLeft size={14} />, () =>
        onChange(withMove(document, block.id, at - 1)),
      )}
      {handle(t('later', { name }), <ChevronRight size={14} />, () =>
        onChange(withMove(document, block.id, at + 1)),
      )}
      {handle(t('wider', { name }), <Maximize2 size={14} />, size({ w: 1 }))}
      {handle(t('narrower', { name }), <Minimize2 size={14} />, size({ w: -1 }))}
      {handle(t('higher', { name }), <UnfoldVertical size={14} />, size({ h: 1 }))}
      {handle(t('lower', { name }), <FoldVertical size={14} />, size({ h: -1 }))}
      {handle(t('change', { name }), <Pencil size={14} />, onEdit)}
      {handle(t('removeBlock', { name }), <Trash2 size={14} />, () =>
        onChange(withoutBlock(document, block.id)),
      )}
      {grip}
    </span>
  );
}
