import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import {
  Button,
  FormDialog,
  TextField,
  uploadContract,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { pictureContract, pictureTypes } from '../../model/pictures/picture-contract.ts';
import { pictureTexts } from './texts.ts';

type Props = {
  reportId: string;
  /** The words of the picture that another comes for; empty for a new one. */
  alt: string;
  onDone: (told: { picture: string; alt: string }) => void;
  onClose: () => void;
};

/** A picture from one's own disk, with the words that stand for it. */
export function PictureDialog({ reportId, alt: before, onDone, onClose }: Props) {
  const t = useText(pictureTexts);
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState(before);
  const words = alt.trim();
  const { send, failure, isPending } = useSending({
    send: (chosen: File) => {
      const upload = new FormData();
      upload.append('file', chosen);
      return uploadContract(pictureContract.addPicture, { params: { id: reportId }, upload }, () => {});
    },
    onDone: ({ id }) => {
      onDone({ picture: id, alt: words });
      onClose();
    },
  });
  const missing = file === null ? t('needsFile') : words === '' ? t('needsAlt') : null;
  return (
    <FormDialog
      title={before === '' ? t('add') : t('replace')}
      text={t('types')}
      confirm={t('put')}
      onSubmit={() => file && words !== '' && void send(file)}
      onClose={onClose}
      isPending={isPending}
      failure={failure}
      disabledReason={missing}
    >
      <div className="flex flex-wrap items-center gap-3">
        <FileTrigger
          acceptedFileTypes={[...pictureTypes]}
          onSelect={(files) => files?.[0] && setFile(files[0])}
        >
          <Button>{t(file === null ? 'choose' : 'chooseOther')}</Button>
        </FileTrigger>
        {file && (
          <span className="min-w-0 truncate text-sm text-soft">{t('chosen', { name: file.name })}</span>
        )}
      </div>
      <TextField label={t('alt')} hint={t('altHint')} value={alt} onChange={setAlt} maxLength={200} />
    </FormDialog>
  );
}
