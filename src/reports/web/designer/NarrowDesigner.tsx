import { ChevronDown, ChevronUp, MonitorUp, Trash2 } from 'lucide-react';
import { IconButton, TextField, useText } from '../../../platform/web/index.ts';
import type { Block } from '../../model/blocks/block.ts';
import { withMove } from '../../model/design/arrange.ts';
import { placesOn } from '../../model/document.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { useDesign } from './design-context.ts';
import { designerTexts } from './texts.ts';
import { useBlockKind } from './use-block-kind.ts';

/** On a narrow screen: titles, the order on a phone, and what is no longer wanted. */
export function NarrowDesigner() {
  const t = useText(designerTexts);
  const { document, sheet, rename } = useDesign();
  const places = placesOn(document, 'phone');
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4">
      <p className="flex gap-3 rounded-lg bg-warn-soft p-3 text-sm text-warn">
        <MonitorUp aria-hidden size={18} className="shrink-0" />
        {t('narrowScreen')}
      </p>
      <TextField
        label={t('reportTitle')}
        isRequired
        value={sheet.title}
        onChange={(title) => rename({ title })}
        maxLength={80}
      />
      <ul className="flex flex-col gap-3">
        {places.map(({ block }, at) => (
          <NarrowBlock
            key={block}
            block={document.blocks.find(({ id }) => id === block)!}
            at={at}
            count={places.length}
          />
        ))}
      </ul>
    </div>
  );
}

function NarrowBlock({ block, at, count }: { block: Block; at: number; count: number }) {
  const t = useText(designerTexts);
  const { document, change, replace, remove } = useDesign();
  const name = useBlockTitle()(block);
  const kind = useBlockKind()(block);
  const move = (to: number) => change(withMove(document, 'phone', block.id, to));
  return (
    <li className="rounded-lg border border-line bg-surface p-3">
      <div className="flex items-center gap-1">
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{name}</span>
          <span className="block text-xs text-faint">{kind}</span>
        </span>
        <IconButton
          label={t('earlier', { name })}
          icon={<ChevronUp aria-hidden size={16} />}
          isDisabled={at === 0}
          onPress={() => move(at - 1)}
        />
        <IconButton
          label={t('later', { name })}
          icon={<ChevronDown aria-hidden size={16} />}
          isDisabled={at === count - 1}
          onPress={() => move(at + 1)}
        />
        <IconButton
          label={t('removeOf', { name })}
          icon={<Trash2 aria-hidden size={16} />}
          onPress={() => remove(block.id)}
        />
      </div>
      {'title' in block && (
        <TextField
          label={t('title')}
          hideLabel
          placeholder={t('title')}
          value={block.title ?? ''}
          onChange={(title) => replace({ ...block, title: title === '' ? null : title }, `title:${block.id}`)}
          maxLength={80}
          className="mt-2"
        />
      )}
    </li>
  );
}
