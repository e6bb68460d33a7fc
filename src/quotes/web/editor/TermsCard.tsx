import { useQuery } from '@tanstack/react-query';
import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  callContract,
  contractQuery,
  ErrorNotice,
  Menu,
  notify,
  TextArea,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { playbookContract } from '../../../playbook/model/contract.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { quoteRecordContract } from '../../model/contract.ts';
import { termsTexts } from './terms-texts.ts';

type Props = { record: WireRecord; dealId: string; mayEdit: boolean };

/** The terms of a quote: written freely, or with pieces of the playbook filled with the deal's values. */
export function TermsCard({ record, dealId, mayEdit }: Props) {
  const t = useText(termsTexts);
  const kept = String(record['terms'] ?? '');
  const [terms, setTerms] = useState(kept);
  const isChanged = terms !== kept;
  const unsaved = useUnsaved(isChanged);
  const { send, isPending, failure } = useSending({
    send: () =>
      callContract(quoteRecordContract.update, {
        params: { id: record.id },
        ifMatch: record.version,
        body: { terms },
      }),
    said: () => t('saved'),
    stale: ['quotes'],
  });
  if (!mayEdit)
    return (
      kept && (
        <section className="flex flex-col gap-1">
          <h2 className="font-medium">{t('terms')}</h2>
          <p className="text-sm whitespace-pre-line text-soft">{kept}</p>
        </section>
      )
    );
  return (
    <section className="flex flex-col gap-2" aria-label={t('terms')}>
      {unsaved.dialog}
      <TextArea label={t('terms')} value={terms} onChange={setTerms} maxLength={5000} rows={5} />
      {failure !== null && <ErrorNotice error={failure} />}
      <div className="flex flex-wrap justify-between gap-2">
        <FromPlaybook dealId={dealId} onInsert={(words) => setTerms(behind(terms, words))} />
        <Button
          isPending={isPending}
          disabledReason={isChanged ? null : t('unchanged')}
          onPress={() => void send()}
        >
          {t('save')}
        </Button>
      </div>
    </section>
  );
}

function behind(written: string, words: string): string {
  return written.trim() === '' ? words : `${written.trimEnd()}\n${words}`;
}

type FromProps = { dealId: string; onInsert: (words: string) => void };

/** The quote templates of the playbook; a use is noted with the deal, as everywhere. */
function FromPlaybook({ dealId, onInsert }: FromProps) {
  const t = useText(termsTexts);
  const mayRead = useMay('playbook_piece.read');
  const { data } = useQuery({
    ...contractQuery(playbookContract.listPieces, { query: { family: 'quote', limit: 50 } }),
    enabled: mayRead,
  });
  const { send, isPending } = useSending({
    send: async (pieceId: string) => {
      const { body } = data!.items.find(({ id }) => id === pieceId)!;
      const filled = await callContract(playbookContract.previewText, { body: { text: body, dealId } });
      await callContract(playbookContract.usePiece, {
        params: { id: dealId },
        body: { pieceId, how: 'inserted' },
      });
      return filled.text;
    },
    onDone: (words) => {
      onInsert(words);
      notify({ tone: 'good', title: t('inserted') });
    },
    failed: (sentence) => ({ title: sentence }),
  });
  const pieces = data?.items.filter(({ body }) => body.trim() !== '') ?? [];
  if (pieces.length === 0) return <span />;
  return (
    <Menu
      label={t('fromPlaybook')}
      trigger={
        <Button icon={<BookOpenText aria-hidden size={15} />} isPending={isPending}>
          {t('fromPlaybook')}
        </Button>
      }
      entries={pieces.map(({ id, title }) => ({ id, name: title, onAction: () => void send(id) }))}
    />
  );
}
