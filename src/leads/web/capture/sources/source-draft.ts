import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callContract, notify, useText } from '../../../../platform/web/index.ts';
import type { CaptureForm } from '../../../model/capture/capture-form.ts';
import { captureSourceContract, type CaptureSourceAnswer } from '../../../model/capture/contract.ts';
import { sourceTexts } from './texts.ts';

/** What of a source is changed on its page. */
export type SourceDraft = {
  name: string;
  mustSign: boolean;
  source: string | null;
  campaign: string | null;
  owner: { id: string; name: string } | null;
  pool: { id: string; name: string } | null;
  mapping: Record<string, string>;
  form: CaptureForm | null;
};

export function draftOf({
  name,
  mustSign,
  source,
  campaign,
  owner,
  pool,
  mapping,
  form,
}: CaptureSourceAnswer): SourceDraft {
  return { name, mustSign, source, campaign, owner, pool, mapping, form };
}

/** Saves the source from the version that was seen. */
export function useSaveSource(before: CaptureSourceAnswer) {
  const t = useText(sourceTexts);
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ owner, pool, ...draft }: SourceDraft) =>
      callContract(captureSourceContract.changeSource, {
        params: { id: before.id },
        ifMatch: before.version,
        body: {
          ...draft,
          campaign: draft.campaign?.trim() || null,
          ownerId: owner?.id ?? null,
          poolId: pool?.id ?? null,
        },
      }),
    onSuccess: async () => {
      notify({ tone: 'good', title: t('saved') });
      await client.invalidateQueries({ queryKey: ['lead-sources'] });
    },
  });
}
