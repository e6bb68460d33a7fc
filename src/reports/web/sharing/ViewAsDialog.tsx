import { useState } from 'react';
import {
  ComboBox,
  FormDialog,
  useAddressQuery,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { sharingTexts } from './texts.ts';

/** Chooses with whose eyes the report is looked at; the address carries it. */
export function ViewAsDialog({ onClose }: { onClose: () => void }) {
  const t = useText(sharingTexts);
  const [, change] = useAddressQuery();
  const [one, setOne] = useState<{ id: string; name: string } | null>(null);
  const people = usePointerSource('user');
  return (
    <FormDialog
      title={t('viewAs')}
      text={t('viewAsText')}
      confirm={t('look')}
      isDisabled={!one}
      onSubmit={() => {
        change({ as: one!.id });
        onClose();
      }}
      onClose={onClose}
    >
      {people && (
        <ComboBox label={t('whose')} search={people.search} value={one} onChange={setOne} isFocusedFirst />
      )}
    </FormDialog>
  );
}
