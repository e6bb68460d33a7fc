import { useState } from 'react';
import {
  Checkbox,
  FormDialog,
  notify,
  TextField,
  uploadContract,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { contractTemplateContract, type WireTemplate } from '../../model/template/template-contract.ts';
import { FileChoice } from '../FileChoice.tsx';
import { templateTexts } from './texts.ts';

type Props = { template: WireTemplate | null; onClose: () => void };

/** Uploads a template, or a new version of one; what is wrong with it is told at once. */
export function UploadDialog({ template, onClose }: Props) {
  const t = useText(templateTexts);
  const [name, setName] = useState(template?.name ?? '');
  const [isStandard, setStandard] = useState(template?.isStandard ?? true);
  const [file, setFile] = useState<File | null>(null);
  const { send, failure, isPending } = useSending({
    send: () => upload(template, { name, isStandard, file: file! }),
    stale: ['contract-templates'],
    onDone: ({ versions: [newest] }: WireTemplate) => {
      const count = newest!.faults.length;
      notify({
        tone: count === 0 ? 'good' : 'bad',
        title: count === 0 ? t('uploaded', { count: newest!.variables }) : t('uploadedFaulty', { count }),
      });
      onClose();
    },
  });
  return (
    <FormDialog
      title={template ? t('newVersionOf', { name: template.name }) : t('addTitle')}
      confirm={t('upload')}
      onSubmit={() => void send()}
      onClose={onClose}
      isPending={isPending}
      isDisabled={!file || name.trim() === ''}
      failure={failure}
    >
      <FileChoice
        label={t('file')}
        accept=".docx"
        missing={t('fileMissing')}
        file={file}
        onChange={(chosen) => {
          setFile(chosen);
          if (name === '') setName(chosen.name.replace(/\.docx$/i, ''));
        }}
      />
      {!template && (
        <>
          <TextField label={t('name')} value={name} onChange={setName} maxLength={120} isRequired />
          <Checkbox label={t('isStandard')} value={isStandard} onChange={setStandard} />
        </>
      )}
    </FormDialog>
  );
}

type Wanted = { name: string; isStandard: boolean; file: File };

function upload(template: WireTemplate | null, { name, isStandard, file }: Wanted): Promise<WireTemplate> {
  const form = new FormData();
  if (!template) {
    form.append('name', name);
    form.append('isStandard', String(isStandard));
  }
  form.append('file', file);
  const progress = (): void => {};
  if (!template) return uploadContract(contractTemplateContract.addTemplate, { upload: form }, progress);
  const params = { id: template.id };
  return uploadContract(contractTemplateContract.addTemplateVersion, { params, upload: form }, progress);
}
