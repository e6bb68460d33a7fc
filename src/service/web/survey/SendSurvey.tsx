import { callContract, useText } from '../../../platform/web/index.ts';
import { surveyContract, type WireSurveyRequest } from '../../model/survey/contract.ts';
import { MakeLinkDialog } from '../link/MakeLinkDialog.tsx';
import { surveyTexts } from './texts.ts';

type Props = { request: WireSurveyRequest; onClose: () => void };

/** Makes the link by which a customer answers, and hands it over to be sent. */
export function SendSurvey({ request, onClose }: Props) {
  const t = useText(surveyTexts);
  const params = { id: request.id };
  return (
    <MakeLinkDialog
      title={request.survey}
      confirm={t('send')}
      hint={t('once')}
      make={(label) => callContract(surveyContract.makeLink, { params, body: { label } })}
      onClose={onClose}
    />
  );
}
