import { useText } from '../../../platform/web/index.ts';
import { previewOf } from '../../model/file-preview.ts';
import type { WireNote } from '../../model/note.ts';
import { PlayedAudio } from '../files/PlayedAudio.tsx';
import { UploadedFile } from '../files/UploadedFile.tsx';
import { timelineTexts } from './texts.ts';

/** The files of a follow-up: spoken words to be played in place, the rest to be looked at. */
export function NoteFiles({ files }: { files: WireNote['files'] }) {
  if (files.length === 0) return null;
  return (
    <div className="mt-1.5 flex flex-wrap gap-2">
      {files.map((file) =>
        previewOf(file.version) === 'audio' ? (
          <VoiceMemo key={file.fileId} file={file} />
        ) : (
          <UploadedFile key={file.fileId} file={file} isPlain />
        ),
      )}
    </div>
  );
}

function VoiceMemo({ file }: { file: WireNote['files'][number] }) {
  const t = useText(timelineTexts);
  return (
    <PlayedAudio file={file} label={t('voice', { name: file.version.name })} className="h-9 max-w-full" />
  );
}
