import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  callContract,
  Drawer,
  type FieldValues,
  notify,
  RecordForm,
  useText,
} from '../../platform/web/index.ts';
import { useMay, useMe } from '../../identity/web/index.ts';
import type { WireRecord } from '../model/record-contract.ts';
import { useRecordAid } from './record-aids.ts';
import { askAnew } from './record-memory.ts';
import { isEntered, type OpenCatalogue, type RecordContract } from './record-type.ts';
import { listTexts } from './texts.ts';
import { nameOfRecord } from './use-removal.ts';
import { useNoun } from './use-noun.ts';

type Props = {
  catalogue: OpenCatalogue;
  contract: RecordContract;
  /** What the new record begins with: the account a contact is added to. */
  initial?: FieldValues;
  isOpen: boolean;
  onClose: () => void;
  onCreated?: (record: WireRecord) => void;
};

/** A new record in a drawer: the quick fields first, the rest behind “more fields”; the draft is kept. */
export function CreateRecordDrawer({ catalogue, contract, initial, isOpen, onClose, onCreated }: Props) {
  const t = useText(listTexts);
  const noun = useNoun();
  const client = useQueryClient();
  const me = useMe();
  const { InForm } = useRecordAid(catalogue.object);
  const [confirm, setConfirm] = useState<string | null>(null);
  const mayHandOver = useMay(`${catalogue.object}.transfer`);
  const fields = catalogue.fields.filter(
    (field) => isEntered(field) && (field.id !== 'owner' || mayHandOver),
  );
  const mine = fields.some((field) => field.id === 'owner')
    ? { owner: { id: me.userId, name: me.name } }
    : {};
  const create = async (body: FieldValues): Promise<void> => {
    const record = await callContract(contract.create, { body, ...(confirm !== null && { confirm }) });
    notify({ title: t('created', { name: nameOfRecord(record) }), tone: 'good' });
    askAnew(client, contract);
    onClose();
    onCreated?.(record);
  };
  return (
    <Drawer title={t('create', { name: noun(catalogue.label) })} isOpen={isOpen} onClose={onClose}>
      <RecordForm
        fields={fields}
        initial={{ ...mine, ...initial }}
        mode="create"
        onSubmit={create}
        onCancel={onClose}
        submitLabel={t('create', { name: noun(catalogue.label) })}
        {...(InForm && { aside: (values) => <InForm values={values} onConfirm={setConfirm} /> })}
        {...(!initial && { draftKey: `${catalogue.object}.new` })}
      />
    </Drawer>
  );
}
