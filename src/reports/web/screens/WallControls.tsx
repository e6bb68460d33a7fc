import { ArrowLeft, ChevronLeft, ChevronRight, Maximize, Minimize, Pause, Play } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { IconButton, useText } from '../../../platform/web/index.ts';
import { switchFullScreen } from './full-screen.ts';
import { screenTexts } from './texts.ts';

type Props = {
  at: number;
  pages: number;
  /** Does it turn its pages by itself? */
  turns: boolean;
  turn: (steps: number) => void;
  isPaused: boolean;
  setPaused: (isPaused: boolean) => void;
  frame: RefObject<HTMLDivElement | null>;
  backTo: string | null;
};

/** What is done with a screen by hand; out of sight while nobody moves. */
export function WallControls({ at, pages, turns, turn, isPaused, setPaused, frame, backTo }: Props) {
  const t = useText(screenTexts);
  const navigate = useNavigate();
  const isSeen = useSeen();
  const isFull = useFullScreen();
  return (
    <div
      role="toolbar"
      aria-label={t('keys')}
      className={`absolute right-3 bottom-3 flex items-center gap-1 rounded-lg border border-line bg-raised p-1 shadow-float transition-opacity focus-within:opacity-100 ${isSeen ? 'opacity-100' : 'opacity-0'}`}
    >
      {backTo !== null && (
        <IconButton
          label={t('back')}
          icon={<ArrowLeft size={18} />}
          onPress={() => void navigate({ to: backTo })}
        />
      )}
      {pages > 1 && (
        <>
          <IconButton label={t('pageBefore')} icon={<ChevronLeft size={18} />} onPress={() => turn(-1)} />
          <span className="figures px-1 text-sm text-soft" aria-live="polite">
            <span className="sr-only">{t('pageOf', { page: at + 1, pages })}</span>
            <span aria-hidden>{`${at + 1} / ${pages}`}</span>
          </span>
          <IconButton label={t('pageAfter')} icon={<ChevronRight size={18} />} onPress={() => turn(1)} />
          {turns && (
            <IconButton
              label={t(isPaused ? 'turn' : 'pause')}
              icon={isPaused ? <Play size={18} /> : <Pause size={18} />}
              onPress={() => setPaused(!isPaused)}
            />
          )}
        </>
      )}
      <IconButton
        label={t(isFull ? 'leaveFullScreen' : 'fullScreen')}
        icon={isFull ? <Minimize size={18} /> : <Maximize size={18} />}
        onPress={() => void switchFullScreen(frame.current)}
      />
    </div>
  );
}

const seenMs = 3000;

/** For a while after somebody moved. */
function useSeen(): boolean {
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setSeen(false), seenMs);
    const see = () => {
      setSeen(true);
      clearTimeout(timer);
      timer = setTimeout(() => setSeen(false), seenMs);
    };
    document.addEventListener('pointermove', see);
    document.addEventListener('keydown', see);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointermove', see);
      document.removeEventListener('keydown', see);
    };
  }, []);
  return isSeen;
}

function useFullScreen(): boolean {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull;
}
