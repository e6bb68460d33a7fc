import { FileUp } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import {
  Button,
  Dialog,
  ErrorNotice,
  SkeletonLines,
  TextField,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { ImportPreview } from '../../model/portable/portable-contract.ts';
import { NamesHere } from './NamesHere.tsx';
import { partNames, portableTexts } from './texts.ts';
import { useImport } from './use-import.ts';

/** A report's file from another organisation: looked through, matched by name, made a draft. */
export function ImportReport({ onClose }: { onClose: () => void }) {
  const t = useText(portableTexts);
  const importing = useImport(onClose);
  const { preview, unread, failure, title } = importing;
  return (
    <Dialog
      title={t('importReport')}
      isOpen
      onClose={onClose}
      width="large"
      actions={
        <Button
          variant="primary"
          isDisabled={!preview?.stands || title.trim() === '' || importing.isLooking}
          isPending={importing.isTaking}
          onPress={importing.take}
        >
          {t('take')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('importText')}</p>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => files?.[0] && importing.open(files[0])}
        >
          <Button icon={<FileUp aria-hidden size={16} />} className="self-start">
            {preview ? t('otherFile') : t('chooseFile')}
          </Button>
        </FileTrigger>
        {unread !== null && (
          <p role="alert" className="text-sm text-bad">
            {unread}
          </p>
        )}
        {failure !== null && <ErrorNotice error={failure} />}
        {!preview && importing.isLooking && <SkeletonLines lines={4} className="h-9" />}
        {preview && (
          <>
            <TextField
              label={t('title')}
              isRequired
              value={title}
              onChange={importing.setTitle}
              maxLength={80}
            />
            <NamesHere preview={preview} onChoose={importing.choose} />
            <LeftOut preview={preview} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function LeftOut({ preview: { lost, names, stands } }: { preview: ImportPreview }) {
  const t = useText(portableTexts);
  const say = useLabel();
  const sentences = lost.map(({ part, inside, reference }) => {
    const what = say(partNames[part as keyof typeof partNames]);
    const name = names.find(({ ref }) => ref === reference)?.name;
    const told = name ? t('lostFor', { part: what, name }) : what;
    return inside ? t('lostIn', { inside: say(inside), part: told }) : told;
  });
  return (
    <section aria-label={t('lost')} className="flex flex-col gap-1 text-sm">
      {sentences.length === 0 ? (
        <p className="text-good">{t('lostNothing')}</p>
      ) : (
        <>
          <p className="font-medium">{t('lostText')}</p>
          <ul className="list-disc pl-5 text-soft">
            {sentences.map((sentence, at) => (
              <li key={`${sentence} ${at}`}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {!stands && <p className="text-bad">{t('fallen')}</p>}
    </section>
  );
}
