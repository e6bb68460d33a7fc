import { useState } from 'react';
import {
  ComboBox,
  FormDialog,
  TagPicker,
  TextArea,
  usePointerSource,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { approvalTexts } from '../texts.ts';
import type { Decision } from './use-deciding.ts';

export type Asking = 'add_before' | 'add_after' | 'delegate';

type Props = {
  asking: Asking;
  send: (decision: Decision) => Promise<boolean>;
  isPending: boolean;
  failure: unknown;
  onClose: () => void;
};

/** Asks others to decide before or after me, or in my place. */
export function AskOthers({ asking, send, isPending, failure, onClose }: Props) {
  const t = useText(approvalTexts);
  const source = usePointerSource('user');
  const [people, setPeople] = useState<readonly Option[]>([]);
  const [comment, setComment] = useState('');
  const titles = { add_before: t('addBefore'), add_after: t('addAfter'), delegate: t('delegate') };
  const decision = (): Decision =>
    asking === 'delegate'
      ? { act: 'delegate', userId: people[0]!.id, comment: comment || null }
      : { act: asking, userIds: people.map(({ id }) => id), comment: comment || null };
  return (
    <FormDialog
      title={titles[asking]}
      confirm={t('send')}
      isPending={isPending}
      failure={failure}
      onClose={onClose}
      onSubmit={() => void send(decision()).then((isDone) => isDone && onClose())}
      disabledReason={people.length === 0 ? t('peopleMissing') : null}
    >
      {source && asking === 'delegate' && (
        <ComboBox
          label={t('person')}
          isRequired
          value={people[0] ?? null}
          onChange={(one) => setPeople(one ? [one] : [])}
          search={source.search}
        />
      )}
      {source && asking !== 'delegate' && (
        <TagPicker
          label={t('people')}
          isRequired
          value={people}
          onChange={setPeople}
          search={source.search}
        />
      )}
      <TextArea label={t('comment')} value={comment} onChange={setComment} rows={2} maxLength={1000} />
    </FormDialog>
  );
}
