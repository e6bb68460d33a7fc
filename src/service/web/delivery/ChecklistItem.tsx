import { CircleCheck, NotebookPen, X } from 'lucide-react';
import { useState } from 'react';
import {
  Badge,
  callContract,
  Checkbox,
  IconButton,
  TextField,
  useFormats,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { deliveryContract, type WireChecklist } from '../../model/delivery/contract.ts';
import { deliveryTexts } from './texts.ts';

type Item = WireChecklist['items'][number];
type Props = { deliveryId: string; item: Item; isOpen: boolean };

/** One item: ticked off with a word on it; who did it and when stands below. */
export function ChecklistItem({ deliveryId, item, isOpen }: Props) {
  const t = useText(deliveryTexts);
  const { instant } = useFormats();
  const params = { id: deliveryId, itemId: item.id };
  const [note, setNote] = useState(item.note);
  const [isNoting, setNoting] = useState(item.note !== '');
  const isDone = item.doneAt !== null;
  const ticking = useSending({
    send: (wanted: boolean) =>
      callContract(deliveryContract.tickItem, { params, body: { isDone: wanted, note } }),
    said: (_, wanted) => (wanted ? t('ticked', { name: item.name }) : t('opened')),
    stale: ['deliveries'],
    failed: (text) => ({ title: t('failed'), text }),
  });
  const removing = useSending({
    send: () => callContract(deliveryContract.removeItem, { params }),
    stale: ['deliveries'],
    failed: (text) => ({ title: t('failed'), text }),
  });
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2.5 last:border-b-0">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          {isOpen ? (
            <Checkbox label={item.name} value={isDone} onChange={(wanted) => void ticking.send(wanted)} />
          ) : (
            <Told item={item} />
          )}
        </div>
        {!item.isRequired && <Badge tone="neutral">{t('optional')}</Badge>}
        {isOpen && !isDone && (
          <IconButton
            label={t('noteOn', { name: item.name })}
            size="small"
            icon={<NotebookPen aria-hidden size={14} />}
            onPress={() => setNoting(!isNoting)}
          />
        )}
        {isOpen && !isDone && (
          <IconButton
            label={t('remove', { name: item.name })}
            size="small"
            icon={<X aria-hidden size={14} />}
            onPress={() => void removing.send()}
          />
        )}
      </div>
      {item.doneAt && (
        <p className="ps-6 text-sm text-faint">
          {t('doneBy', { who: item.doneBy ?? '—', at: instant(item.doneAt) })}
        </p>
      )}
      {isNoting && !isDone && (
        <div className="max-w-md ps-6">
          <TextField label={t('note')} value={note} onChange={setNote} maxLength={1000} />
        </div>
      )}
      {item.note !== '' && isDone && <p className="ps-6 text-sm [overflow-wrap:anywhere]">{item.note}</p>}
    </li>
  );
}

function Told({ item }: { item: Item }) {
  return (
    <p className="flex items-center gap-2">
      {item.doneAt && <CircleCheck aria-hidden size={16} className="shrink-0 text-good" />}
      <span className={item.doneAt ? '' : 'text-faint'}>{item.name}</span>
    </p>
  );
}
