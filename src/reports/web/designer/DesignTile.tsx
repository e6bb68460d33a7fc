import { Copy, GripVertical, Trash2 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { Card, classNames, IconButton, useLabel, useText } from '../../../platform/web/index.ts';
import { isUntitled, type Block } from '../../model/blocks/block.ts';
import { withMove, withSize } from '../../model/design/arrange.ts';
import { dropField } from '../../model/design/drop-field.ts';
import { keyAct } from '../../model/design/key-act.ts';
import type { Place } from '../../model/document.ts';
import { BlockView } from '../blocks/BlockView.tsx';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { useDesign } from './design-context.ts';
import { useDropPlace, useHeld, type Held } from './field-drag.ts';
import { SizeGrip } from './SizeGrip.tsx';
import { designerTexts } from './texts.ts';
import { useBlockKind } from './use-block-kind.ts';

type Props = { block: Block; place: Place; at: number; count: number; grid: RefObject<HTMLElement | null> };

/** A block on the drawing board: selected, moved, sized, dropped on, by pointer and by keys. What is in it rests meanwhile. */
export function DesignTile({ block, place, at, count, grid }: Props) {
  const t = useText(designerTexts);
  const design = useDesign();
  const { document, screen, selected, select, change, chosen } = design;
  const title = useBlockTitle()(block);
  const kind = useBlockKind()(block);
  const element = useRef<HTMLDivElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const isSelected = selected?.id === block.id;
  const isBare = isUntitled(block) || (block.type === 'kpi' && !block.title);
  const isHeld = useHeld(element, { block: block.id }, grip);
  const over = useDropPlace(
    element,
    (held) => 'field' in held || held.block !== block.id,
    (held) =>
      'field' in held ? design.drop(held.field, block) : change(withMove(document, screen, held.block, at)),
  );
  useKeptFocus(element, isSelected, at);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== element.current) return;
    const act = keyAct(event, place);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.kind === 'move') change(withMove(document, screen, block.id, at + act.by));
    if (act.kind === 'size') change(withSize(document, screen, block.id, act));
    if (act.kind === 'remove') design.remove(block.id);
    if (act.kind === 'copy') design.copy(block.id);
    if (act.kind === 'leave') select(null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a block is an object of its own: keys act on it
    <div
      ref={element}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- by keyboard one goes from block to block
      tabIndex={0}
      aria-label={t('placeOf', { name: title, kind, w: place.w, h: place.h, at: at + 1, count })}
      aria-current={isSelected || undefined}
      onFocus={(event) => event.target === element.current && select(block.id)}
      onPointerDown={() => select(block.id)}
      onKeyDown={onKeyDown}
      className={classNames(
        'group relative h-full rounded-lg outline-none',
        isSelected && 'outline-2 outline-accent',
        over && 'outline-2 outline-accent outline-dashed',
        isHeld && 'opacity-45',
      )}
    >
      <Card className="h-full overflow-hidden" {...(!isBare && { title })}>
        <div inert>
          <BlockView block={block} chosen={chosen} rows={place.h} />
        </div>
      </Card>
      <span
        className={classNames(
          'absolute top-1.5 right-1.5 flex items-center rounded-md bg-surface',
          !isSelected && 'opacity-0 group-hover:opacity-100',
        )}
      >
        {isSelected && <Acts block={block} title={title} />}
        <span ref={grip} aria-hidden className="cursor-grab p-1 text-faint">
          <GripVertical size={15} />
        </span>
      </span>
      {over && <WhatItMakes held={over} block={block} />}
      <SizeGrip block={block} place={place} title={title} grid={grid} />
    </div>
  );
}

function Acts({ block, title }: { block: Block; title: string }) {
  const t = useText(designerTexts);
  const { copy, remove } = useDesign();
  return (
    <>
      <IconButton
        size="small"
        label={t('copyOf', { name: title })}
        icon={<Copy aria-hidden size={14} />}
        onPress={() => copy(block.id)}
      />
      <IconButton
        size="small"
        label={t('removeOf', { name: title })}
        icon={<Trash2 aria-hidden size={14} />}
        onPress={() => remove(block.id)}
      />
    </>
  );
}

/** While a field is over it: what dropping it makes, or why nothing. */
function WhatItMakes({ held, block }: { held: Held; block: Block }) {
  const label = useLabel();
  const kindOf = useBlockKind();
  const titleOf = useBlockTitle();
  const { catalogue } = useDesign();
  if (!('field' in held)) return null;
  const dropped = dropField(catalogue, held.field, block, block.id);
  const isGap = 'gap' in dropped;
  return (
    <p
      className={classNames(
        'pointer-events-none absolute inset-x-2 bottom-2 z-10 rounded-md px-2 py-1.5 text-center text-sm',
        isGap ? 'bg-bad-soft text-bad' : 'bg-accent text-on-accent',
      )}
    >
      {isGap
        ? label(dropped.gap)
        : `${kindOf(dropped.block)} · ${titleOf({ ...dropped.block, title: null } as Block)}`}
    </p>
  );
}

/** A block that was moved by keys, or comes after one that was deleted, has the focus that nothing else has. */
function useKeptFocus(element: RefObject<HTMLElement | null>, isSelected: boolean, at: number): void {
  useEffect(() => {
    if (isSelected && document.activeElement === document.body) element.current?.focus();
  }, [element, isSelected, at]);
}
