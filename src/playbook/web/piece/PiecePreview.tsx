import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Card,
  ComboBox,
  contractQuery,
  SkeletonLines,
  usePointerSource,
  useSentence,
  useText,
  type Option,
} from '../../../platform/web/index.ts';
import { playbookContract } from '../../model/contract.ts';
import { FilledText } from '../FilledText.tsx';
import { pieceTexts } from './texts.ts';
import { useRested } from './use-rested.ts';

/** A text filled with the values of a deal of the reader's, as it is typed. */
export function PiecePreview({ text }: { text: string }) {
  const t = useText(pieceTexts);
  const { deal, choose, search } = useSampleDeal();
  return (
    <Card title={t('preview')} className="lg:sticky lg:top-4">
      <div className="flex flex-col gap-3">
        <ComboBox
          label={t('previewOn')}
          hint={t('previewNone')}
          value={deal}
          onChange={choose}
          search={search}
        />
        <Preview text={text} dealId={deal?.id ?? null} />
      </div>
    </Card>
  );
}

/** The deal chosen, at first the newest the reader sees. */
function useSampleDeal() {
  const source = usePointerSource('deal');
  const [chosen, choose] = useState<Option | null | undefined>(undefined);
  const { data } = useQuery({
    queryKey: ['deals', 'sample'],
    queryFn: async ({ signal }) => (await source?.search('', signal))?.[0] ?? null,
    staleTime: 300_000,
  });
  const search = source?.search ?? (async () => []);
  return { deal: chosen === undefined ? (data ?? null) : chosen, choose, search };
}

function Preview({ text, dealId }: { text: string; dealId: string | null }) {
  const t = useText(pieceTexts);
  const sentence = useSentence();
  const rested = useRested(text);
  const isEmpty = rested.trim() === '';
  const { data, error, isPending } = useQuery({
    ...contractQuery(playbookContract.previewText, { body: { text: rested, dealId } }),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (isEmpty) return <p className="text-sm text-faint">{t('previewEmpty')}</p>;
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      {error && <p className="text-sm text-bad">{sentence(error)}</p>}
      {isPending && !error && <SkeletonLines lines={4} />}
      {data && !error && (
        <div className="max-h-120 overflow-y-auto rounded-md bg-sunken px-3 py-2">
          <FilledText parts={data.parts} />
        </div>
      )}
    </div>
  );
}
