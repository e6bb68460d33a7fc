import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AutomatedObject } from '../../../../automation/model/definition.ts';
import { SetOffActions } from '../../../../automation/web/index.ts';
import { identityContract } from '../../../../identity/model/contract.ts';
import { Checkbox, contractQuery, FormDialog, TextField, useText } from '../../../../platform/web/index.ts';
import {
  isAboutPerson,
  listActionNames,
  listActionSchema,
  mostSteps,
  withPerson,
  type ListAction,
} from '../../../model/list-actions/list-action.ts';
import { listActionTexts } from '../../list-actions/texts.ts';

type Props = {
  object: AutomatedObject;
  /** Null: a new one. */
  action: ListAction | null;
  onKeep: (action: ListAction) => void;
  onClose: () => void;
};

function blank(): ListAction {
  return { id: crypto.randomUUID().slice(0, 8), label: '', asksPerson: false, steps: [] };
}

/** One action of a list: the words on its button, and what is done with each record. */
export function ListActionDialog({ object, action, onKeep, onClose }: Props) {
  const t = useText(listActionTexts);
  const [drawn, setDrawn] = useState(action ?? blank);
  const { data } = useQuery(contractQuery(identityContract.listUsers, { query: {} }));
  const names = Object.fromEntries((data?.items ?? []).map(({ id, name }) => [id, name]));
  const mayAsk = drawn.steps.some(isAboutPerson);
  const asksPerson = drawn.asksPerson && mayAsk;
  // Whoever stands there is not asked: the viewer says who.
  const steps = asksPerson ? withPerson(drawn.steps, { who: 'owner' }) : drawn.steps;
  const whole = listActionSchema.safeParse({ ...drawn, asksPerson, steps });
  return (
    <FormDialog
      title={t('action')}
      width="normal"
      confirm={t('keep')}
      onSubmit={() => whole.success && onKeep(whole.data)}
      onClose={onClose}
      isDisabled={!whole.success}
    >
      <TextField
        label={t('label')}
        isRequired
        value={drawn.label}
        onChange={(label) => setDrawn({ ...drawn, label })}
        maxLength={20}
      />
      <SetOffActions
        object={object}
        actions={drawn.steps}
        offered={listActionNames}
        most={mostSteps}
        names={names}
        onChange={(next) => setDrawn({ ...drawn, steps: next })}
      />
      {mayAsk && (
        <Checkbox
          label={t('asksPerson')}
          value={asksPerson}
          onChange={(isOn) => setDrawn({ ...drawn, asksPerson: isOn })}
        />
      )}
    </FormDialog>
  );
}
