import { Paperclip } from 'lucide-react';
import { UploadedFile } from '../files/UploadedFile.tsx';
import { EntryLine, Origin } from './EntryLine.tsx';
import type { RowProps } from './rows.ts';

export function FileRow({ entry, subject }: RowProps<'file'>) {
  const { file } = entry;
  return (
    <EntryLine
      icon={<Paperclip aria-hidden size={14} />}
      who={file.version.author?.name ?? null}
      at={entry.at}
    >
      <UploadedFile file={file} />
      <Origin of={file.subject} on={subject} />
    </EntryLine>
  );
}
