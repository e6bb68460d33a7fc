import { Check, ChevronDown, ChevronRight, Copy, ExternalLink, MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { FilesPanel } from '../../../activities/web/index.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { Button, Link, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { playbookContract } from '../../model/contract.ts';
import { familyWords, wayWords } from '../../model/piece.ts';
import { FilledText } from '../FilledText.tsx';
import { panelTexts, playbookTexts } from '../texts.ts';
import type { usePieceActions } from './use-piece-actions.ts';

type Shown = EndpointAnswer<typeof playbookContract.playbookOfDeal>['pieces'][number];
type Props = Shown & { actions: ReturnType<typeof usePieceActions>; mayWrite: boolean };

/** One piece on a deal: its title, and opened its words with what can be done with them. */
export function DealPiece(props: Props) {
  const { piece, uses } = props;
  const t = useText(panelTexts);
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className="border-b border-line last:border-b-0">
      <AriaButton
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
        className="flex min-h-9 w-full cursor-pointer items-center gap-1.5 rounded-sm text-left text-sm data-hovered:text-accent"
      >
        <Sign aria-hidden size={15} className="shrink-0 text-faint" />
        <span className="min-w-0 flex-1 truncate">{piece.title}</span>
        {uses.length > 0 && <Check aria-label={t('usedHere')} size={14} className="shrink-0 text-good" />}
        <span className="shrink-0 text-xs text-faint">{label(familyWords[piece.family])}</span>
      </AriaButton>
      {isOpen && <Opened {...props} />}
    </li>
  );
}

function Opened({ piece, filled, uses, actions, mayWrite }: Props) {
  const t = useText(panelTexts);
  const shared = useText(playbookTexts);
  const hasWords = filled.text.trim() !== '';
  return (
    <div className="flex flex-col gap-2 pb-3 pl-5">
      {hasWords && (
        <div className="max-h-72 overflow-y-auto rounded-md bg-sunken px-3 py-2">
          <FilledText parts={filled.parts} />
        </div>
      )}
      {piece.files > 0 && <FilesPanel subject={{ object: 'playbook_piece', id: piece.id }} isClosed />}
      <div className="flex flex-wrap items-center gap-2">
        {hasWords && mayWrite && (
          <Button
            size="small"
            variant="primary"
            icon={<MessageSquarePlus aria-hidden size={14} />}
            aria-label={t('insertPiece', { title: piece.title })}
            onPress={() => void actions.insert(piece.id, filled.text)}
          >
            {t('insert')}
          </Button>
        )}
        {hasWords && (
          <Button
            size="small"
            icon={<Copy aria-hidden size={14} />}
            aria-label={t('copyPiece', { title: piece.title })}
            onPress={() => void actions.copy(piece.id, filled.text)}
          >
            {t('copy')}
          </Button>
        )}
        {piece.link && (
          <Link
            href={piece.link}
            target="_blank"
            onPress={() => void actions.opened(piece.id)}
            className="text-sm"
          >
            <ExternalLink aria-hidden size={14} className="mr-1 inline" />
            {shared('openLink')}
          </Link>
        )}
      </div>
      <LastUses uses={uses} total={piece.uses} />
    </div>
  );
}

/** Who used it on this deal last, and how often everybody did. */
function LastUses({ uses, total }: { uses: Shown['uses']; total: number }) {
  const t = useText(panelTexts);
  const shared = useText(playbookTexts);
  const label = useLabel();
  const { relativeTime } = useFormats();
  const [last] = uses;
  const words = total > 0 ? shared('usesCount', { count: total }) : shared('neverUsed');
  const lastWords =
    last &&
    t('lastUse', {
      who: last.by?.name ?? '',
      when: relativeTime(last.at),
      how: label(wayWords[last.how]),
    });
  return <p className="text-xs text-faint">{[lastWords, words].filter(Boolean).join(' · ')}</p>;
}
