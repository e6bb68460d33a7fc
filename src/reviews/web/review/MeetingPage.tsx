import { useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, LogOut } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  ConfirmDialog,
  ErrorNotice,
  SkeletonLines,
  useDocumentTitle,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reviewContract, type WireReview } from '../../model/review/contract.ts';
import type { CellAddress } from '../../model/review/figure-of-cell.ts';
import type { SectionId } from '../../model/review/pack.ts';
import { sectionsOf, turnedBy } from '../../model/review/sections-of.ts';
import { sectionTitles } from '../../model/review/section-titles.ts';
import { reviewTitles } from '../titles.ts';
import { MeetingDesk, type DeskAct } from './MeetingDesk.tsx';
import { SectionView } from './SectionView.tsx';
import { reviewTexts } from './texts.ts';
import { useMeetingKeys } from './use-meeting-keys.ts';
import { useReview } from './use-review.ts';

/** The meeting over a review: full screen, one section at a time; everybody who looks on turns along. */
export function Page() {
  const { data, error, refetch } = useReview();
  useDocumentTitle(useText(reviewTitles)('meeting'));
  return (
    <main className="flex min-h-dvh flex-col bg-canvas text-ink">
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={10} className="m-6 h-8" />}
      {data && <Meeting review={data} />}
    </main>
  );
}

function Meeting({ review }: { review: WireReview }) {
  const sections = sectionsOf(review.pack);
  const section = review.atSection ?? sections[0]!;
  const [picked, setPicked] = useState<CellAddress | null>(null);
  const [act, setAct] = useState<DeskAct | null>(null);
  const lead = useLeading(review);
  const turn = (to: SectionId): void => {
    setPicked(null);
    if (review.mayUpdate && review.state !== 'closed') lead({ state: 'meeting', section: to });
  };
  useMeetingKeys({
    turn: (by) => turn(turnedBy(sections, section, by)),
    act: (wanted) => review.mayUpdate && review.state !== 'closed' && setAct(wanted),
  });
  return (
    <>
      <Head review={review} section={section} onTurn={turn} />
      <div className="grid flex-1 grid-cols-1 content-start items-start gap-6 p-4 md:p-6 xl:grid-cols-[minmax(0,1fr)_400px]">
        <SectionView
          review={review}
          section={section}
          onPick={review.state === 'closed' ? undefined : setPicked}
          picked={picked}
        />
        <MeetingDesk {...{ review, section, picked, act }} onAct={setAct} onClear={() => setPicked(null)} />
      </div>
    </>
  );
}

type Turn = { state: 'meeting' | 'closed'; section: SectionId | null };

function useLeading(review: WireReview): (turn: Turn) => void {
  const { send } = useSending({
    send: (turn: Turn) => callContract(reviewContract.leadMeeting, { params: { id: review.id }, body: turn }),
    stale: ['reviews'],
    failed: (title) => ({ title }),
  });
  return (turn) => void send(turn);
}

type HeadProps = { review: WireReview; section: SectionId; onTurn: (section: SectionId) => void };

function Head({ review, section, onTurn }: HeadProps) {
  const t = useText(reviewTexts);
  const label = useLabel();
  const sections = sectionsOf(review.pack);
  return (
    <header className="sticky top-0 z-10 flex flex-col gap-2 border-b border-line bg-surface px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="min-w-0 text-lg">{review.title}</h1>
        <span className="text-xs text-faint">
          {review.ledBy && t('leads', { name: review.ledBy.name })}{' '}
          <span className="max-md:hidden">{t('keys')}</span>
        </span>
        <Ways review={review} />
      </div>
      <nav aria-label={t('sections')} className="flex gap-1 overflow-x-auto">
        {sections.map((id) => (
          <button
            key={id}
            type="button"
            aria-current={id === section ? 'step' : undefined}
            onClick={() => onTurn(id)}
            className={`cursor-pointer rounded-md px-2.5 py-1 text-sm whitespace-nowrap ${id === section ? 'bg-accent text-on-accent' : 'text-soft hover:bg-hover'}`}
          >
            {label(sectionTitles[id])}
          </button>
        ))}
        <span className="ml-auto flex gap-1">
          <Button
            size="small"
            icon={<ChevronLeft aria-hidden size={16} />}
            onPress={() => onTurn(turnedBy(sections, section, -1))}
          >
            {t('previous')}
          </Button>
          <Button
            size="small"
            icon={<ChevronRight aria-hidden size={16} />}
            onPress={() => onTurn(turnedBy(sections, section, 1))}
          >
            {t('next')}
          </Button>
        </span>
      </nav>
    </header>
  );
}

function Ways({ review }: { review: WireReview }) {
  const t = useText(reviewTexts);
  const navigate = useNavigate();
  const lead = useLeading(review);
  const [isEnding, setEnding] = useState(false);
  const leave = (): void => void navigate({ to: `/reviews/${review.id}` });
  return (
    <span className="ml-auto flex gap-2">
      <Button size="small" variant="quiet" icon={<LogOut aria-hidden size={14} />} onPress={leave}>
        {t('leave')}
      </Button>
      {review.mayUpdate && review.state !== 'closed' && (
        <Button size="small" onPress={() => setEnding(true)}>
          {t('endMeeting')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isEnding}
        title={t('endTitle')}
        consequence={t('endText')}
        confirm={t('endMeeting')}
        onConfirm={() => lead({ state: 'closed', section: null })}
        onClose={() => setEnding(false)}
      />
    </span>
  );
}
