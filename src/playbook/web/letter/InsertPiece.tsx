import { useQuery } from '@tanstack/react-query';
import { BookOpenText } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import {
  Badge,
  Button,
  contractQuery,
  Dialog,
  ErrorNotice,
  Link,
  notify,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { playbookContract } from '../../model/contract.ts';
import { familyWords } from '../../model/piece.ts';
import { useNotedUse } from '../deal/use-piece-actions.ts';
import { FilledText } from '../FilledText.tsx';
import { letterTexts } from './texts.ts';

type Props = { dealId: string; onInsert: (words: string) => void };
type Shown = EndpointAnswer<typeof playbookContract.playbookOfDeal>['pieces'][number];

/** What the playbook has for the stage of the deal that a mail is about, put into the mail by a press; the use is noted. */
export function InsertPiece({ dealId, onInsert }: Props) {
  const t = useText(letterTexts);
  const mayRead = useMay('playbook_piece.read');
  const [isOpen, setOpen] = useState(false);
  const noteUse = useNotedUse(dealId);
  if (!mayRead) return null;
  const insert = (shown: Shown): void => {
    onInsert(wordsOf(shown));
    setOpen(false);
    notify({ tone: 'good', title: t('inserted') });
    void noteUse(shown.piece.id, 'mailed');
  };
  return (
    <>
      <Button size="small" icon={<BookOpenText aria-hidden size={14} />} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && (
        <Dialog title={t('title')} isOpen onClose={() => setOpen(false)}>
          <Pieces dealId={dealId} onChoose={insert} />
        </Dialog>
      )}
    </>
  );
}

/** What goes into the mail: the filled text, and the link of material that has one. */
function wordsOf({ piece, filled }: Shown): string {
  return [filled.text.trim(), piece.link].filter(Boolean).join('\n');
}

function Pieces({ dealId, onChoose }: { dealId: string; onChoose: (shown: Shown) => void }) {
  const t = useText(letterTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(playbookContract.playbookOfDeal, { params: { id: dealId } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={6} />;
  const written = data.pieces.filter((shown) => wordsOf(shown) !== '');
  if (written.length === 0)
    return (
      <p className="text-soft">
        {t('none')} <Link href={`/playbook?stage=${data.stageId}`}>{t('library')}</Link>
      </p>
    );
  return (
    <ul className="flex flex-col divide-y divide-line">
      {written.map((shown) => (
        <Choice key={shown.piece.id} shown={shown} onChoose={() => onChoose(shown)} />
      ))}
    </ul>
  );
}

function Choice({ shown: { piece, filled }, onChoose }: { shown: Shown; onChoose: () => void }) {
  const t = useText(letterTexts);
  const label = useLabel();
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{piece.title}</span>
        <Badge>{label(familyWords[piece.family])}</Badge>
        <Button size="small" aria-label={t('insertPiece', { title: piece.title })} onPress={onChoose}>
          {t('insert')}
        </Button>
      </div>
      <div className="max-h-24 overflow-y-auto rounded-md bg-sunken px-3 py-2">
        <FilledText parts={filled.parts} />
        {piece.link && <p className="truncate text-sm text-faint">{piece.link}</p>}
      </div>
    </li>
  );
}
