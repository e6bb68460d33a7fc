import { useState } from 'react';
import type { Condition } from '../../../insights/model/question.ts';
import { Button, useText } from '../../../platform/web/index.ts';
import type { ListAction } from '../../model/list-actions/list-action.ts';
import { ListRows, type RowsProps } from '../blocks/ListRows.tsx';
import { ActDialog } from './ActDialog.tsx';
import { listActionTexts } from './texts.ts';

type Props = RowsProps & {
  block: string;
  offered: readonly ListAction[];
  /** The values chosen in other blocks, which the list follows. */
  followed: readonly Condition[];
};

/** A list whose records are chosen, and what may be done with those that are. */
export function ActableRows({ block, offered, followed, ...rows }: Props) {
  const t = useText(listActionTexts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [action, setAction] = useState<ListAction | null>(null);
  const records = rows.items.filter(({ id }) => chosen.has(id));
  const toggle = (id: string, isOn: boolean) => {
    const others = [...chosen].filter((one) => one !== id);
    setChosen(new Set(isOn ? [...others, id] : others));
  };
  return (
    <>
      <div role="toolbar" aria-label={t('actions')} className="flex flex-wrap items-center gap-2 pb-2">
        <span aria-live="polite" className="figures text-xs text-soft">
          {records.length > 0 ? t('chosen', { count: records.length }) : t('choose')}
        </span>
        {offered.map((one) => (
          <Button
            key={one.id}
            size="small"
            disabledReason={records.length === 0 ? t('choose') : null}
            onPress={() => setAction(one)}
          >
            {one.label}
          </Button>
        ))}
      </div>
      <ListRows
        {...rows}
        choice={{
          isChosen: (id) => chosen.has(id),
          toggle,
          isAll: records.length === rows.items.length,
          isSome: records.length > 0,
          toggleAll: (isOn) => setChosen(new Set(isOn ? rows.items.map(({ id }) => id) : [])),
        }}
      />
      {action && (
        <ActDialog
          block={block}
          object={rows.list.object}
          action={action}
          records={records}
          followed={followed}
          onKeep={(ids) => setChosen(new Set(ids))}
          onClose={() => setAction(null)}
        />
      )}
    </>
  );
}
