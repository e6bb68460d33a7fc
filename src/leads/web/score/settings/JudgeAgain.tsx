import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import {
  Button,
  callContract,
  notify,
  useJobEnd,
  useSentence,
  useText,
} from '../../../../platform/web/index.ts';
import type { WireJob } from '../../../../platform/model/job-contract.ts';
import { scoreContract } from '../../../model/score/contract.ts';
import { tagRuleTexts } from '../../tags/settings/texts.ts';

/** Has all open leads judged by the rules of now, and tells when it is done. */
export function JudgeAgain() {
  const t = useText(tagRuleTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const [jobId, setJob] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    try {
      setJob((await callContract(scoreContract.judgeAgain)).jobId);
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
  };
  useJobEnd(jobId, (job: WireJob) => {
    setJob(null);
    const count = Number(job.result?.['judged'] ?? 0);
    notify(
      job.state === 'done'
        ? { tone: 'good', title: t('judged', { count }) }
        : { tone: 'bad', title: t('judgeFailed') },
    );
    void client.invalidateQueries({ queryKey: ['leads'] });
  });
  return (
    <Button
      size="small"
      icon={<RefreshCw aria-hidden size={14} />}
      isPending={jobId !== null}
      onPress={() => void start()}
    >
      {t('judgeAgain')}
    </Button>
  );
}
