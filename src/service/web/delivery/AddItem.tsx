import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  Button,
  callContract,
  Checkbox,
  ErrorNotice,
  TextField,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { deliveryContract } from '../../model/delivery/contract.ts';
import { deliveryTexts } from './texts.ts';

/** Adds what this delivery needs besides its template. */
export function AddItem({ deliveryId }: { deliveryId: string }) {
  const t = useText(deliveryTexts);
  const [name, setName] = useState('');
  const [isRequired, setRequired] = useState(true);
  const adding = useSending({
    send: () =>
      callContract(deliveryContract.addItem, {
        params: { id: deliveryId },
        body: { name: name.trim(), isRequired },
      }),
    stale: ['deliveries'],
    onDone: () => setName(''),
  });
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') void adding.send();
  };
  return (
    <form onSubmit={add} noValidate className="flex flex-wrap items-end gap-3">
      {adding.failure !== null && <ErrorNotice error={adding.failure} />}
      <div className="min-w-48 flex-1">
        <TextField label={t('item')} value={name} onChange={setName} maxLength={200} />
      </div>
      <Checkbox label={t('required')} value={isRequired} onChange={setRequired} />
      <Button type="submit" icon={<Plus aria-hidden size={15} />} isPending={adding.isPending}>
        {t('add')}
      </Button>
    </form>
  );
}
