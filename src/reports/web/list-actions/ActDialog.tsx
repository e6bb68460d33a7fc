import { use, useState } from 'react';
import { actionLabels } from '../../../automation/model/action-names.ts';
import type { Condition } from '../../../insights/model/question.ts';
import {
  callContract,
  ComboBox,
  FormDialog,
  useFormats,
  useLabel,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { useBulkSending, useCatalogue } from '../../../records/web/index.ts';
import { chosenParams } from '../../model/reading.ts';
import { listActionContract } from '../../model/list-actions/action-contract.ts';
import type { ListAction } from '../../model/list-actions/list-action.ts';
import { listContractOf } from '../subjects.tsx';
import { ActingContext } from './acting.ts';
import { listActionTexts } from './texts.ts';

type Props = {
  block: string;
  object: string;
  action: ListAction;
  records: readonly WireRecord[];
  /** The values chosen in other blocks, which the list follows. */
  followed: readonly Condition[];
  /** Those that refused stay chosen. */
  onKeep: (ids: readonly string[]) => void;
  onClose: () => void;
};

const nobodyFound = () => Promise.resolve([]);

/** Asks once more before the chosen records are changed, for a person where the action needs one; then tells who refused. */
export function ActDialog({ block, object, action, records, followed, onKeep, onClose }: Props) {
  const t = useText(listActionTexts);
  const label = useLabel();
  const { number } = useFormats();
  const { catalogue } = useCatalogue(object);
  const people = usePointerSource('user');
  const acting = use(ActingContext)!;
  const [person, setPerson] = useState<Option | null>(null);
  // What was asked about stays: the records that are done may have left the list meanwhile.
  const [asked] = useState(records);
  const list = listContractOf(object)!.list.path.split('/')[1]!;
  const { send, isPending, failure, refused } = useBulkSending({
    send: () =>
      callContract(listActionContract.actOnRecords, {
        params: { id: acting.report },
        body: {
          block,
          action: action.id,
          records: asked.map(({ id, version }) => ({ id, version })),
          personId: person?.id ?? null,
          params: chosenParams.parse(acting.params),
          followed: [...followed],
        },
      }),
    said: (count) => t('done', { label: action.label, count: number(count) }),
    stale: [list, 'questions', 'tasks'],
    onKeep,
    onEnd: onClose,
  });
  const count = number(asked.length);
  const steps = action.steps.map(({ do: name }) => label(actionLabels[name])).join(t('and'));
  if (refused) return refused;
  return (
    <FormDialog
      title={action.label}
      text={t('consequence', { count, noun: catalogue ? label(catalogue.plural) : '', steps })}
      confirm={t('confirm', { count })}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
      isDisabled={action.asksPerson && person === null}
    >
      {action.asksPerson && (
        <ComboBox
          label={t('person')}
          isRequired
          value={person}
          onChange={setPerson}
          search={people?.search ?? nobodyFound}
        />
      )}
    </FormDialog>
  );
}
