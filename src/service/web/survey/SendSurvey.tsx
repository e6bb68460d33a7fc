import { useState } from 'react';
import { callContract, FormDialog, TextField, useSending, useText } from '../../../platform/web/index.ts';
import { surveyContract, type WireSurveyRequest } from '../../model/survey/contract.ts';
import { surveyTexts } from './texts.ts';

type Props = { request: WireSurveyRequest; onClose: () => void };

/** Makes the link by which a customer answers, and hands it over to be sent. */
export function SendSurvey({ request, onClose }: Props) {
  const t = useText(surveyTexts);
  const [label, setLabel] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const making = useSending({
    send: () =>
      callContract(surveyContract.makeLink, { params: { id: request.id }, body: { label: label.trim() } }),
    onDone: (made) => setUrl(made.url),
  });
  const copy = useSending({
    send: () => navigator.clipboard.writeText(url ?? ''),
    said: () => t('copied'),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={request.survey}
      confirm={t(url ? 'copy' : 'send')}
      isPending={making.isPending}
      failure={making.failure ?? copy.failure}
      onClose={onClose}
      onSubmit={() => {
        if (url) void copy.send();
        else if (label.trim() !== '') void making.send();
      }}
    >
      {url ? (
        <TextField label={t('address')} hint={t('once')} value={url} onChange={() => {}} isReadOnly />
      ) : (
        <TextField label={t('forWhom')} value={label} onChange={setLabel} maxLength={100} isRequired />
      )}
    </FormDialog>
  );
}
