import { useState } from 'react';
import {
  callContract,
  FieldInput,
  FormDialog,
  isNamed,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { surveyContract } from '../../model/survey/contract.ts';
import { dealField } from './deal-field.ts';
import { surveyTexts } from './texts.ts';

/** Asks the survey about one deal; its owner answers, or sends it on. */
export function AskByHand({ surveyId, onClose }: { surveyId: string; onClose: () => void }) {
  const t = useText(surveyTexts);
  const [deal, setDeal] = useState<unknown>(null);
  const asking = useSending({
    send: (dealId: string) =>
      callContract(surveyContract.askAboutDeal, { params: { id: surveyId }, body: { dealId } }),
    said: () => t('asked'),
    stale: ['surveys', 'survey-requests'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('byHand')}
      confirm={t('byHand')}
      isPending={asking.isPending}
      isDisabled={!isNamed(deal)}
      failure={asking.failure}
      onClose={onClose}
      onSubmit={() => void (isNamed(deal) && asking.send(deal.id))}
    >
      <FieldInput field={dealField} value={deal} onChange={setDeal} />
    </FormDialog>
  );
}
