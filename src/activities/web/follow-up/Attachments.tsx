import { Camera, Paperclip, X } from 'lucide-react';
import { Button, IconButton, notify, useText } from '../../../platform/web/index.ts';
import { largestFile } from '../../model/file-contract.ts';
import { pickFiles } from '../files/pick-files.ts';
import { followUpTexts } from './texts.ts';
import { VoiceRecorder } from './VoiceRecorder.tsx';

type Props = { files: readonly File[]; onChange: (files: readonly File[]) => void };

/** What goes with a follow-up: files, a photo from the phone, spoken words. They are sent when it is saved. */
export function Attachments({ files, onChange }: Props) {
  const t = useText(followUpTexts);
  const add = (picked: readonly File[]): void => {
    const fitting = picked.filter(({ size }) => size > 0 && size <= largestFile);
    for (const { name } of picked.filter(({ size }) => size > largestFile))
      notify({ tone: 'bad', title: t('tooLarge', { name, most: largestFile / 2 ** 20 }) });
    onChange([...files, ...fitting]);
  };
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Paperclip aria-hidden size={14} />}
        onPress={() => pickFiles(add, { isSeveral: true })}
      >
        {t('attach')}
      </Button>
      <span className="md:hidden">
        <Button
          size="small"
          variant="quiet"
          icon={<Camera aria-hidden size={14} />}
          onPress={() => pickFiles(add, { isPhoto: true })}
        >
          {t('photo')}
        </Button>
      </span>
      <VoiceRecorder onRecorded={(file) => add([file])} />
      {files.map((file) => (
        <span
          key={`${file.name}.${file.lastModified}`}
          className="inline-flex max-w-60 items-center gap-1 rounded-md bg-sunken pl-2 text-sm"
        >
          <span className="truncate">{file.name}</span>
          <IconButton
            size="small"
            label={t('drop', { name: file.name })}
            icon={<X aria-hidden size={13} />}
            onPress={() => onChange(files.filter((one) => one !== file))}
          />
        </span>
      ))}
    </>
  );
}
