import { Plus, Trash2 } from 'lucide-react';
import { Button, IconButton, NumberField, TextField, useText } from '../../../platform/web/index.ts';
import type { PlannedTask } from '../../model/definition.ts';
import { editorTexts } from '../texts.ts';
import { blankTask, replacedAt, withoutAt } from './drawn-rule.ts';
import { PersonField } from './PersonField.tsx';

type Props = { tasks: readonly PlannedTask[]; onChange: (tasks: PlannedTask[]) => void };

/** The tasks that a rule plans: one, or a set. */
export function TaskFields({ tasks, onChange }: Props) {
  const t = useText(editorTexts);
  return (
    <>
      {tasks.map((task, place) => (
        <div
          // oxlint-disable-next-line react/no-array-index-key -- tasks have no identity but their place
          key={place}
          className="grid items-start gap-3 md:grid-cols-[1fr_11rem_11rem_2rem]"
        >
          <TextField
            label={t('taskTitle')}
            isRequired
            hint={t('places')}
            value={task.title}
            onChange={(title) => onChange(replacedAt(tasks, place, { ...task, title }))}
            maxLength={300}
          />
          <PersonField
            label={t('who')}
            value={task.owner}
            onChange={(owner) => onChange(replacedAt(tasks, place, { ...task, owner }))}
          />
          <NumberField
            label={t('dueIn')}
            min={0}
            max={730}
            value={task.dueIn}
            onChange={(dueIn) => onChange(replacedAt(tasks, place, { ...task, dueIn }))}
          />
          {tasks.length > 1 && (
            <IconButton
              label={t('removeTask', { number: place + 1 })}
              icon={<Trash2 aria-hidden size={16} />}
              onPress={() => onChange(withoutAt(tasks, place))}
            />
          )}
        </div>
      ))}
      {tasks.length < 10 && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange([...tasks, blankTask()])}
        >
          {t('addTask')}
        </Button>
      )}
    </>
  );
}
