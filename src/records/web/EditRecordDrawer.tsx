import { Drawer, type FieldValues, RecordForm, useText } from '../../platform/web/index.ts';
import { flattenBody } from '../model/field-schema.ts';
import type { WireRecord } from '../model/record-contract.ts';
import { useReason } from './page/FieldPanel.tsx';
import { useGuardedUpdate } from './page/use-guarded-update.tsx';
import { isEntered, type OpenCatalogue, type RecordContract } from './record-type.ts';
import { listTexts } from './texts.ts';
import { useNoun } from './use-noun.ts';

type Props = {
  record: WireRecord;
  catalogue: OpenCatalogue;
  contract: RecordContract;
  onClose: () => void;
};

/** All fields of a record that the reader may change, in one form; only what differs is sent. */
export function EditRecordDrawer({ record, catalogue, contract, onClose }: Props) {
  const t = useText(listTexts);
  const noun = useNoun();
  const reasonOf = useReason();
  const { update, dialog } = useGuardedUpdate(contract, catalogue.fields);
  const fields = catalogue.fields.filter((field) => isEntered(field) && reasonOf(record, field) === null);
  const save = async (body: FieldValues): Promise<void> => {
    const values = flattenBody(body);
    if (Object.keys(values).length > 0) await update(record, values);
    onClose();
  };
  return (
    <Drawer title={t('edit', { name: noun(catalogue.label) })} isOpen onClose={onClose}>
      <RecordForm fields={fields} initial={record} mode="update" isLong onSubmit={save} onCancel={onClose} />
      {dialog}
    </Drawer>
  );
}
