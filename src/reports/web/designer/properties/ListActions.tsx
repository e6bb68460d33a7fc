import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAutomated } from '../../../../automation/model/definition.ts';
import { Button, IconButton, useText } from '../../../../platform/web/index.ts';
import type { BlockOf } from '../../../model/blocks/block.ts';
import type { RecordsOfList } from '../../../model/blocks/records.ts';
import { mostListActions, type ListAction } from '../../../model/list-actions/list-action.ts';
import { listActionTexts } from '../../list-actions/texts.ts';
import { useDesign } from '../design-context.ts';
import { ListActionDialog } from './ListActionDialog.tsx';

type Props = { block: BlockOf<'records'>; list: RecordsOfList };

/** What viewers may do with the records of a list: each action a button over it. */
export function ListActions({ block, list }: Props) {
  const t = useText(listActionTexts);
  const { replace } = useDesign();
  const [drawn, setDrawn] = useState<ListAction | 'new' | null>(null);
  const { object, actions } = list;
  if (!isAutomated(object)) return null;
  const keep = (next: readonly ListAction[]) => replace({ ...block, list: { ...list, actions: [...next] } });
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <h3 className="text-sm font-medium">{t('offered')}</h3>
      <p className="text-xs text-soft">{t('offeredHint')}</p>
      <ul>
        {actions.map((action) => (
          <li key={action.id} className="flex items-center gap-1 text-sm">
            <span className="min-w-0 flex-1 truncate">{action.label}</span>
            <IconButton
              size="small"
              label={t('change', { label: action.label })}
              icon={<Pencil aria-hidden size={14} />}
              onPress={() => setDrawn(action)}
            />
            <IconButton
              size="small"
              label={t('remove', { label: action.label })}
              icon={<Trash2 aria-hidden size={14} />}
              onPress={() => keep(actions.filter(({ id }) => id !== action.id))}
            />
          </li>
        ))}
      </ul>
      {actions.length < mostListActions && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => setDrawn('new')}
        >
          {t('add')}
        </Button>
      )}
      {drawn && (
        <ListActionDialog
          object={object}
          action={drawn === 'new' ? null : drawn}
          onKeep={(kept) => {
            const isKnown = actions.some(({ id }) => id === kept.id);
            keep(isKnown ? actions.map((one) => (one.id === kept.id ? kept : one)) : [...actions, kept]);
            setDrawn(null);
          }}
          onClose={() => setDrawn(null)}
        />
      )}
    </section>
  );
}
