import { useQuery } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { fileContract } from '../../../activities/model/file-contract.ts';
import {
  Button,
  callContract,
  contractQuery,
  DatePicker,
  FormDialog,
  Select,
  TextArea,
  TextField,
  useSending,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { deliveryContract } from '../../model/delivery/contract.ts';
import { deliveryTexts } from './texts.ts';

/** The customer accepts: offered once no required item is left. */
export function DeliveryActions({ record }: { record: WireRecord }) {
  const t = useText(deliveryTexts);
  const [isOpen, setOpen] = useState(false);
  if (record['state'] === 'accepted' || record.deletedAt !== null) return null;
  const reason = record.abilities.update
    ? record['state'] === 'in_work'
      ? t('itemsOpen')
      : null
    : t('noUpdate');
  return (
    <>
      <Button
        variant="primary"
        icon={<PackageCheck aria-hidden size={15} />}
        disabledReason={reason}
        onPress={() => setOpen(true)}
      >
        {t('accept')}
      </Button>
      {isOpen && <AcceptDialog id={record.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function AcceptDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(deliveryTexts);
  const [on, setOn] = useState<string | null>(useToday());
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [fileId, setFileId] = useState<string | null>(null);
  const files = useQuery(contractQuery(fileContract.listFiles, { query: { object: 'delivery', id } }));
  const accepting = useSending({
    send: () =>
      callContract(deliveryContract.accept, { params: { id }, body: { on: on!, by, note, fileId } }),
    said: () => t('acceptanceDone'),
    stale: ['deliveries', 'deals', 'timeline'],
    onDone: onClose,
  });
  const options = (files.data?.items ?? []).map((file) => ({ id: file.id, name: file.name }));
  return (
    <FormDialog
      title={t('accept')}
      text={t('acceptText')}
      confirm={t('accept')}
      isPending={accepting.isPending}
      isDisabled={!on || by.trim() === ''}
      failure={accepting.failure}
      onClose={onClose}
      onSubmit={() => void accepting.send()}
    >
      <DatePicker label={t('acceptedOn')} value={on} onChange={setOn} isRequired />
      <TextField label={t('acceptedBy')} value={by} onChange={setBy} maxLength={100} isRequired />
      <TextArea label={t('acceptanceNote')} value={note} onChange={setNote} rows={3} maxLength={2000} />
      {options.length > 0 && (
        <Select
          label={t('acceptanceFile')}
          value={fileId}
          onChange={setFileId}
          options={options}
          isClearable
        />
      )}
    </FormDialog>
  );
}
