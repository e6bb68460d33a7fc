import { useState } from 'react';
import { callContract, FormDialog, MultiSelect, useText } from '../../../platform/web/index.ts';
import { useBulkSending } from '../../../records/web/index.ts';
import { tagsContract } from '../../model/tags/contract.ts';
import { tagTexts } from './texts.ts';
import { useTags } from './use-tag-groups.ts';

type Props = { ids: readonly string[]; onKeep: (ids: readonly string[]) => void; onClose: () => void };

/** Gives tags to many leads and takes others off; leads that refuse are named and stay chosen. */
export function ChangeTagsDialog({ ids, onKeep, onClose }: Props) {
  const t = useText(tagTexts);
  const tags = useTags();
  const [give, setGive] = useState<readonly string[]>([]);
  const [take, setTake] = useState<readonly string[]>([]);
  const { send, refused, ...sending } = useBulkSending({
    send: () =>
      callContract(tagsContract.changeTags, { body: { ids: [...ids], give: [...give], take: [...take] } }),
    said: (count) => t('changed', { count }),
    stale: ['leads'],
    onKeep,
    onEnd: onClose,
  });
  const isBoth = give.some((id) => take.includes(id));
  const isWhole = give.length + take.length > 0 && !isBoth;
  const options = [...tags.values()].map(({ id, name, group }) => ({ id, name, detail: group }));
  if (refused) return refused;
  return (
    <FormDialog
      title={t('changeTitle', { count: ids.length })}
      confirm={t('apply')}
      onSubmit={() => {
        if (isWhole) void send();
      }}
      onClose={onClose}
      isDisabled={!isWhole}
      {...sending}
    >
      <MultiSelect label={t('give')} options={options} value={give} onChange={setGive} />
      <MultiSelect
        label={t('takeMany')}
        options={options}
        value={take}
        onChange={setTake}
        error={isBoth ? t('both') : null}
      />
      <p className="text-sm text-faint">{t('sticks')}</p>
    </FormDialog>
  );
}
