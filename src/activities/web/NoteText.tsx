import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { callContract, IconButton, notify, useSentence, useText } from '../../platform/web/index.ts';
import { activityContract } from '../model/contract.ts';
import type { WireNote } from '../model/note.ts';
import { EditNote } from './follow-up/EditNote.tsx';
import { activityTexts } from './texts.ts';
import { ChatMessages } from './timeline/ChatMessages.tsx';
import { MarkedText } from './timeline/MarkedText.tsx';

type Props = { note: WireNote; editIcon: ReactNode; removeIcon: ReactNode };

/** The words of a note; its author can correct or remove the whole of it. */
export function NoteText({ note, editIcon, removeIcon }: Props) {
  const t = useText(activityTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  const [isEdited, setEdited] = useState(false);
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act();
      await client.invalidateQueries({ queryKey: ['timeline'] });
      return true;
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      return false;
    }
  };
  const params = { id: note.id };
  const remove = async () => {
    const isGone = await attempt(() => callContract(activityContract.removeNote, { params }));
    const undo = () => void attempt(() => callContract(activityContract.restoreNote, { params }));
    if (isGone) notify({ title: t('removed'), undo });
  };
  if (isEdited) return <EditNote note={note} onDone={() => setEdited(false)} />;
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        {note.talk ? (
          <ChatMessages talk={note.talk} />
        ) : (
          <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">
            <MarkedText text={note.body} />
          </p>
        )}
      </div>
      {note.mine && (
        <span className="flex shrink-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 max-md:opacity-100">
          <IconButton size="small" label={t('edit')} icon={editIcon} onPress={() => setEdited(true)} />
          <IconButton size="small" label={t('remove')} icon={removeIcon} onPress={() => void remove()} />
        </span>
      )}
    </div>
  );
}
