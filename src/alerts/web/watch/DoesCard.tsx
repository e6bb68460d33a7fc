import { useQuery } from '@tanstack/react-query';
import { isAutomated } from '../../../automation/model/definition.ts';
import { SetOffActions } from '../../../automation/web/index.ts';
import {
  Card,
  Checkbox,
  contractQuery,
  NumberField,
  Select,
  TextField,
  useText,
} from '../../../platform/web/index.ts';
import { watchContract } from '../../model/watch/watch-contract.ts';
import type { WatchedObject } from '../../model/watch/watch.ts';
import { suitsRecords, watchActionNames } from '../../model/watch/watch-actions.ts';
import { editorTexts } from './texts.ts';
import type { PartProps } from './WhatCard.tsx';

type Props = PartProps & { names: Readonly<Record<string, string>> };

const mostActions = 5;

/** What happens by itself with a record when it fires: a task for its owner, and what the rule does with it. */
export function DoesCard({ definition, names, onChange }: Props) {
  const t = useText(editorTexts);
  const { subject, actions, actsAtMost, task, flow } = definition;
  if (subject.about !== 'records' || !subject.each) return null;
  const offered = watchActionNames.filter((name) => suitsRecords(name, subject.object));
  return (
    <Card title={t('does')}>
      <div className="flex flex-col gap-4">
        <TaskFields definition={definition} onChange={onChange} />
        <FlowField object={subject.object} definition={definition} onChange={onChange} />
        {isAutomated(subject.object) && (
          <>
            <p className="text-sm text-soft">{t('doesText')}</p>
            <SetOffActions
              object={subject.object}
              actions={actions}
              offered={offered}
              most={mostActions}
              names={names}
              onChange={(next) => onChange({ actions: next })}
            />
          </>
        )}
        {(actions.length > 0 || task || flow) && (
          <NumberField
            label={t('actsAtMost')}
            hint={t('actsAtMostHint')}
            className="max-w-72"
            min={1}
            max={200}
            value={actsAtMost}
            onChange={(most) => onChange({ actsAtMost: most ?? 50 })}
          />
        )}
      </div>
    </Card>
  );
}

const none = 'none';

/** Which approval is started; nothing to choose for whoever may start none. */
function FlowField({
  object,
  definition: { flow, severity },
  onChange,
}: PartProps & { object: WatchedObject }) {
  const t = useText(editorTexts);
  const { data } = useQuery(contractQuery(watchContract.listWatchFlows, { query: { object, severity } }));
  if (!data || (data.items.length === 0 && !flow)) return null;
  const isGone = flow && !data.items.some(({ id }) => id === flow.id);
  return (
    <Select
      label={t('flow')}
      hint={t('flowHint')}
      className="max-w-120"
      options={[
        { id: none, name: t('flowNone') },
        ...data.items,
        ...(isGone ? [{ id: flow.id, name: t('flowGone') }] : []),
      ]}
      value={flow?.id ?? none}
      onChange={(id) => onChange({ flow: id === null || id === none ? null : { id } })}
    />
  );
}

function TaskFields({ definition: { task }, onChange }: PartProps) {
  const t = useText(editorTexts);
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        label={t('task')}
        value={task !== null}
        onChange={(isOn) => onChange({ task: isOn ? { title: '', dueIn: 1 } : null })}
      />
      {task && (
        <div className="grid gap-3 md:grid-cols-2">
          <TextField
            label={t('taskTitle')}
            isRequired
            value={task.title}
            onChange={(title) => onChange({ task: { ...task, title } })}
            maxLength={200}
          />
          <NumberField
            label={t('dueIn')}
            min={0}
            max={90}
            value={task.dueIn}
            onChange={(dueIn) => onChange({ task: { ...task, dueIn: dueIn ?? 0 } })}
          />
        </div>
      )}
    </div>
  );
}
