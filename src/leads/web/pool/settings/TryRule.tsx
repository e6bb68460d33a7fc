import { useState } from 'react';
import {
  Button,
  callContract,
  ErrorNotice,
  useFormats,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { recycleContract, type RecyclePreview, type RuleBody } from '../../../model/pool/recycle-contract.ts';
import { GoingList } from './GoingList.tsx';
import { ruleTexts } from './texts.ts';

/** What the rule alone would take back tonight; nothing is moved. */
export function TryRule({ body }: { body: RuleBody }) {
  const t = useText(ruleTexts);
  const { day, number } = useFormats();
  const [preview, setPreview] = useState<RecyclePreview | null>(null);
  const { send, failure, isPending } = useSending({
    send: () => {
      const rule = { ...body, name: body.name.trim() || t('nameless') };
      return callContract(recycleContract.previewRecycling, { body: { rule } });
    },
    onDone: setPreview,
  });
  return (
    <section className="flex flex-col gap-2 rounded-md bg-sunken p-3">
      <Button size="small" isPending={isPending} onPress={() => void send()}>
        {t('tryIt')}
      </Button>
      {failure !== null && <ErrorNotice error={failure} />}
      {preview && (
        <>
          <p className="figures text-sm font-medium" aria-live="polite">
            {t('tried', { day: day(preview.day), count: number(preview.total) })}
          </p>
          <GoingList preview={preview} most={10} />
        </>
      )}
    </section>
  );
}
