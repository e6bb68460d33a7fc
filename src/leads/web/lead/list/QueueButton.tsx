import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ListChecks } from 'lucide-react';
import { Button, contractQuery, useText } from '../../../../platform/web/index.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { queueTexts } from '../queue/texts.ts';

/** Into the work mode that goes from lead to lead; how many ask for work. */
export function QueueButton() {
  const t = useText(queueTexts);
  const navigate = useNavigate();
  const { data } = useQuery(contractQuery(leadStepContract.leadQueue));
  const count = data?.items.length ?? 0;
  return (
    <Button
      icon={<ListChecks aria-hidden size={16} />}
      onPress={() => void navigate({ href: '/leads/queue' })}
    >
      {count > 0 ? t('startCount', { count }) : t('start')}
    </Button>
  );
}
