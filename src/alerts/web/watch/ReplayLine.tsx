import { History } from 'lucide-react';
import { useState } from 'react';
import { Button, callContract, useSending, useSentence, useText } from '../../../platform/web/index.ts';
import { watchContract, type WireReplay } from '../../model/watch/watch-contract.ts';
import type { WatchDefinition } from '../../model/watch/watch.ts';
import { editorTexts } from './texts.ts';

/** How often it would have fired in the last 90 days. */
export function ReplayLine({ definition }: { definition: WatchDefinition | null }) {
  const t = useText(editorTexts);
  const sentence = useSentence();
  const [found, setFound] = useState<{ of: WatchDefinition; answer: WireReplay } | null>(null);
  const { send, isPending, failure } = useSending({
    send: (asked: WatchDefinition) =>
      callContract(watchContract.replayWatch, { body: { definition: asked } }),
    onDone: (answer, of) => setFound({ of, answer }),
  });
  const answer = found?.of === definition ? found?.answer : null;
  const last = answer?.on.at(-1);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        icon={<History aria-hidden size={16} />}
        isPending={isPending}
        isDisabled={definition === null}
        onPress={() => definition && void send(definition)}
      >
        {t('replay')}
      </Button>
      <span role="status" className="text-sm text-soft">
        {answer && t('wouldFire', { times: answer.times })}
        {last && ` · ${t('lastOn', { day: last })}`}
        {!answer && failure !== null && sentence(failure)}
      </span>
    </div>
  );
}
