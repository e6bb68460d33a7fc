import { Pencil, Trash2 } from 'lucide-react';
import { NoteKindIcon } from '../note-kinds.tsx';
import { NoteText } from '../NoteText.tsx';
import { EntryLine, Origin } from './EntryLine.tsx';
import { TalkFacts } from './TalkFacts.tsx';
import { TalkOccasion } from './TalkOccasion.tsx';
import { NoteFiles } from './NoteFiles.tsx';
import type { RowProps } from './rows.ts';

export function NoteRow({ entry, subject }: RowProps<'note'>) {
  const { note } = entry;
  return (
    <EntryLine icon={<NoteKindIcon kind={note.kind} />} who={note.author?.name ?? null} at={entry.at}>
      <TalkFacts note={note} />
      <TalkOccasion note={note} />
      <NoteText
        note={note}
        editIcon={<Pencil aria-hidden size={14} />}
        removeIcon={<Trash2 aria-hidden size={14} />}
      />
      <NoteFiles files={note.files} />
      <Origin of={note.subject} on={subject} />
    </EntryLine>
  );
}
