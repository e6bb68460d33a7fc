import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  notify,
  TextField,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import type { Named, WireRecord } from '../../../records/model/record-contract.ts';
import { supervisionContract, type WireSupervisionNote } from '../../model/supervision/contract.ts';
import { NoteState } from './NoteState.tsx';
import { SuperviseDialog } from './SuperviseDialog.tsx';
import { supervisionTexts } from './texts.ts';

/** What was asked about a deal; the person asked acknowledges it here, a superior asks. */
export function SupervisionCard({ record }: { record: WireRecord }) {
  const t = useText(supervisionTexts);
  const maySupervise = useMay('deal.supervise') && record['outcome'] === 'open';
  const [isAsking, setAsking] = useState(false);
  const { data } = useQuery({
    ...contractQuery(supervisionContract.listSupervision, { params: { id: record.id } }),
    enabled: record.deletedAt === null,
  });
  const items = data?.items ?? [];
  if (items.length === 0 && !maySupervise) return null;
  const owner = record['owner'] as Named | null;
  const deal = { id: record.id, name: String(record['name']), owner: owner?.name ?? null };
  return (
    <Card
      title={t('notes')}
      actions={
        maySupervise && (
          <Button
            size="small"
            icon={<Megaphone aria-hidden size={14} />}
            disabledReason={owner ? null : t('noOwner')}
            onPress={() => setAsking(true)}
          >
            {t('supervise')}
          </Button>
        )
      }
    >
      <ul>
        {items.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
      {isAsking && <SuperviseDialog deal={deal} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function NoteLine({ note }: { note: WireSupervisionNote }) {
  const t = useText(supervisionTexts);
  return (
    <li className="border-b border-line py-2 text-sm last:border-b-0">
      <p className="whitespace-pre-line">{note.body}</p>
      <p className="flex flex-wrap gap-x-2 text-xs text-soft">
        {t('asked', { who: note.by.name, to: note.to.name })}
        <NoteState note={note} />
      </p>
      {note.reply && <p className="text-soft">{t('answered', { reply: note.reply })}</p>}
      {note.isMine && <Acknowledge noteId={note.id} />}
    </li>
  );
}

function Acknowledge({ noteId }: { noteId: string }) {
  const t = useText(supervisionTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  const [reply, setReply] = useState('');
  const [isSaving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      const body = { reply: reply.trim() || null };
      await callContract(supervisionContract.acknowledge, { params: { id: noteId }, body });
      notify({ tone: 'good', title: t('acknowledged') });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    setSaving(false);
    await client.invalidateQueries({ queryKey: ['deals'] });
  };
  return (
    <span className="mt-2 flex flex-wrap items-end gap-2">
      <TextField
        label={t('reply')}
        value={reply}
        onChange={setReply}
        maxLength={1000}
        className="min-w-40 flex-1"
      />
      <Button variant="primary" isPending={isSaving} onPress={() => void save()}>
        {t('acknowledge')}
      </Button>
    </span>
  );
}
