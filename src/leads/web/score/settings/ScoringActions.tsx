import { useQueryClient } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { Button, callContract, contractKey, useSending, useText } from '../../../../platform/web/index.ts';
import { scoreContract, type WireScoreRules } from '../../../model/score/contract.ts';
import type { ScoreRules } from '../../../model/score/rules/score-rules.ts';
import { faultsOf, sentRules } from './drawn-rules.ts';
import { scoringTexts } from './texts.ts';

type Props = {
  kept: WireScoreRules;
  rules: ScoreRules;
  isChanged: boolean;
  mayDesign: boolean;
  onDiscard: () => void;
  onTry: () => void;
};

/** Trying the rules as they are drawn, saving them as the next version, or letting go of the changes. */
export function ScoringActions({ kept, rules, isChanged, mayDesign, onDiscard, onTry }: Props) {
  const t = useText(scoringTexts);
  const client = useQueryClient();
  const { send, isPending } = useSending({
    send: (drawn: ScoreRules) =>
      callContract(scoreContract.saveRules, { body: { version: kept.version, rules: drawn } }),
    said: ({ version }) => t('saved', { version }),
    onDone: (saved) => client.setQueryData(contractKey(scoreContract.getRules), saved),
    failed: (title) => ({ title }),
  });
  const isFaulty = faultsOf(rules).size > 0;
  const reason = !mayDesign
    ? t('notYours')
    : isFaulty
      ? t('faulty')
      : isChanged || kept.version === 0
        ? null
        : t('unchanged');
  return (
    <>
      {isChanged && (
        <Button variant="quiet" onPress={onDiscard}>
          {t('discard')}
        </Button>
      )}
      <Button
        icon={<FlaskConical aria-hidden size={16} />}
        disabledReason={isFaulty ? t('faulty') : null}
        onPress={onTry}
      >
        {t('test')}
      </Button>
      <Button
        variant="primary"
        isPending={isPending}
        disabledReason={reason}
        onPress={() => void send(sentRules(rules))}
      >
        {t('save', { version: kept.version + 1 })}
      </Button>
    </>
  );
}
