import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  callContract,
  contractKey,
  contractQuery,
  notify,
  useJobEnd,
  useSentence,
  useText,
} from '../../../../../platform/web/index.ts';
import type { WireJob } from '../../../../../platform/model/job-contract.ts';
import { scoreContract, trainingOutcomes, type ModelState } from '../../../../model/score/contract.ts';
import { modelTexts } from './texts.ts';

export function useModels() {
  return useQuery(contractQuery(scoreContract.listModels));
}

/** Learns a version now, and follows it to its end. */
export function useTraining() {
  const t = useText(modelTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const [jobId, setJob] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    try {
      setJob((await callContract(scoreContract.trainModel)).jobId);
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
  };
  useJobEnd(jobId, ({ state, result }: WireJob) => {
    setJob(null);
    const outcome = trainingOutcomes.find((one) => one === result?.['outcome']);
    notify(
      state === 'done' && outcome
        ? { tone: 'good', title: t('trained', { outcome: t(outcome) }) }
        : { tone: 'bad', title: t('trainFailed') },
    );
    void client.invalidateQueries({ queryKey: ['score-models'] });
  });
  return { start: () => void start(), isRunning: jobId !== null };
}

/** Chooses which version speaks, and whether better ones take over by themselves. */
export function useChoice(state: ModelState) {
  const t = useText(modelTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  return async (choice: { activeVersion: number | null; automatic: boolean }): Promise<void> => {
    try {
      const body = { ...choice, version: state.version };
      client.setQueryData(
        contractKey(scoreContract.listModels),
        await callContract(scoreContract.chooseModel, { body }),
      );
      if (choice.activeVersion !== state.activeVersion)
        notify({
          tone: 'good',
          title:
            choice.activeVersion === null ? t('switchedOff') : t('chosen', { version: choice.activeVersion }),
        });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
      await client.invalidateQueries({ queryKey: ['score-models'] });
    }
  };
}
