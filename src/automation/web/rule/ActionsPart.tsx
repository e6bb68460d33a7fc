import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { Button, IconButton, Select, useLabel, useText } from '../../../platform/web/index.ts';
import { actionLabels, fitsObject } from '../../model/action-names.ts';
import type { Action, ActionName } from '../../model/definition.ts';
import { editorTexts } from '../texts.ts';
import { ActionFields } from './ActionFields.tsx';
import { blankAction, movedUp, replacedAt, withoutAt } from './drawn-rule.ts';

type Props = {
  object: string;
  actions: readonly Action[];
  /** The only ones that are offered; all of them unless told. */
  offered?: readonly ActionName[];
  fewest?: number;
  most?: number;
  onChange: (actions: Action[]) => void;
};

const all = Object.keys(actionLabels) as ActionName[];

/** What is done, one after the other. */
export function ActionsPart({ object, actions, offered = all, fewest = 1, most = 15, onChange }: Props) {
  const t = useText(editorTexts);
  const label = useLabel();
  const names = offered.filter((name) => fitsObject(name, object));
  const options = names.map((id) => ({ id, name: label(actionLabels[id]) }));
  return (
    <>
      <ol className="flex flex-col gap-3">
        {actions.map((action, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- actions have no identity but their place
          <li key={place} className="flex flex-col gap-3 rounded-md border border-line p-3">
            <div className="flex items-end gap-2">
              <Select
                label={`${t('action')} ${place + 1}`}
                className="min-w-0 flex-1 md:max-w-72"
                options={options}
                value={action.do}
                onChange={(name) =>
                  name && onChange(replacedAt(actions, place, blankAction(name as ActionName)))
                }
              />
              {place > 0 && (
                <IconButton
                  label={t('earlier', { number: place + 1 })}
                  icon={<ArrowUp aria-hidden size={16} />}
                  onPress={() => onChange(movedUp(actions, place))}
                />
              )}
              {actions.length > fewest && (
                <IconButton
                  label={t('removeAction', { number: place + 1 })}
                  icon={<Trash2 aria-hidden size={16} />}
                  onPress={() => onChange(withoutAt(actions, place))}
                />
              )}
            </div>
            <ActionFields
              object={object}
              action={action}
              onChange={(next) => onChange(replacedAt(actions, place, next))}
            />
          </li>
        ))}
      </ol>
      {actions.length < most && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() =>
            onChange([...actions, blankAction(offered.includes('notify') ? 'notify' : names[0]!)])
          }
        >
          {t('addAction')}
        </Button>
      )}
    </>
  );
}
