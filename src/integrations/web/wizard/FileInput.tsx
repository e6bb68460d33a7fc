import { FileSpreadsheet, ClipboardPaste } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { DropZone, FileTrigger, type DropZoneProps } from 'react-aria-components';
import {
  Button,
  classNames,
  ErrorNotice,
  ProgressBar,
  TextArea,
  useText,
} from '../../../platform/web/index.ts';
import { wizardTexts } from '../texts.ts';
import { useUpload } from './use-wizard.ts';

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

const accepted = ['.xlsx', '.csv', '.txt', '.tsv'];

/** A table: dropped, chosen or pasted; answers the id of the upload and the name it came with. */
export function FileInput({ onUploaded }: { onUploaded: (file: string, name: string) => void }) {
  const t = useText(wizardTexts);
  const [isPasting, setPasting] = useState(false);
  const upload = useUpload(onUploaded);
  const send = (text: string) =>
    upload.mutate(new File([text], `${t('pastedName')}.csv`, { type: 'text/csv' }));
  usePastedTable(send);
  if (upload.isPending || upload.isSuccess) {
    return <ProgressBar label={t('uploading', { name: upload.variables.name })} value={null} />;
  }
  const takeDropped = async ({ items }: DropEvent): Promise<void> => {
    const file = items.find((item) => item.kind === 'file');
    if (file?.kind === 'file') upload.mutate(await file.getFile());
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      {upload.error && <ErrorNotice error={upload.error} />}
      <DropZone
        onDrop={(event) => void takeDropped(event)}
        className={({ isDropTarget }) =>
          classNames(
            'flex min-h-56 flex-col items-center justify-center gap-3 rounded-lg border border-dashed px-6 py-8 text-center transition-colors',
            isDropTarget ? 'border-accent bg-accent-soft' : 'border-field bg-surface',
          )
        }
      >
        <FileSpreadsheet aria-hidden size={32} strokeWidth={1.5} className="text-faint" />
        <p className="text-lg">{t('drop')}</p>
        <p className="max-w-md text-sm text-faint">{t('dropHint')}</p>
        <div className="flex flex-wrap justify-center gap-2">
          <FileTrigger
            acceptedFileTypes={accepted}
            onSelect={(files) => files?.[0] && upload.mutate(files[0])}
          >
            <Button variant="primary">{t('browse')}</Button>
          </FileTrigger>
          <Button icon={<ClipboardPaste aria-hidden size={16} />} onPress={() => setPasting(!isPasting)}>
            {t('paste')}
          </Button>
        </div>
      </DropZone>
      {isPasting && <PasteBox onGo={send} />}
    </div>
  );
}

function PasteBox({ onGo }: { onGo: (text: string) => void }) {
  const t = useText(wizardTexts);
  const [text, setText] = useState('');
  return (
    <div className="flex flex-col gap-2">
      <TextArea label={t('pasteLabel')} value={text} onChange={setText} rows={6} isFocusedFirst />
      <div>
        <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => onGo(text)}>
          {t('pasteGo')}
        </Button>
      </div>
    </div>
  );
}

/** Cells copied in a spreadsheet and pasted anywhere on the page, as long as no field takes them. */
function usePastedTable(onTable: (text: string) => void): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target as HTMLElement | null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (target?.closest('input, textarea') || !text.includes('\t') || !text.trim().includes('\n')) return;
    event.preventDefault();
    onTable(text);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
}
