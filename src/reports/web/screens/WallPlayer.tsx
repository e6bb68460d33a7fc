import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDocumentTitle, useFormats, useText } from '../../../platform/web/index.ts';
import { pageAfter, type WallScreen } from '../../model/screen/screen.ts';
import { switchFullScreen } from './full-screen.ts';
import { screenTexts } from './texts.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { WallControls } from './WallControls.tsx';
import { WallFlow } from './WallFlow.tsx';
import type { Shown } from './WallPart.tsx';
import { WallStage } from './WallStage.tsx';
import { colorBehind, isDarkWall, wallStyle } from './wall-themes.ts';

type Props = Shown & {
  title: string;
  screen: WallScreen;
  isStale: boolean;
  /** Where it is left to; null on a TV, which is left by nobody. */
  backTo: string | null;
  /** What lies over all of it: the watermark of a link. */
  over?: ReactNode;
};

/** A screen as it hangs on the wall: it fills the window, turns its pages and hears the keys. On a phone its blocks flow. */
export function WallPlayer({ title, screen, isStale, backTo, over, ...shown }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const { at, turn, isPaused, setPaused, setHeld } = usePages(screen, frame);
  useDocumentTitle(title);
  useWakeLock();
  useDarkPaper(screen.theme);
  const page = screen.pages[at]!;
  const transition = screen.carousel?.transition ?? 'fade';
  return (
    <div
      ref={frame}
      className={`relative w-full overflow-hidden ${isNarrow ? 'min-h-dvh' : 'h-dvh'}`}
      style={wallStyle(screen.theme)}
      data-theme={isDarkWall(screen.theme) ? 'dark' : 'light'}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <h1 className="sr-only">{title}</h1>
      {isNarrow ? (
        <WallFlow title={title} screen={screen} {...shown} />
      ) : (
        <div
          key={page.id}
          className={`size-full ${transition === 'none' ? '' : transition === 'fade' ? 'animate-page-fade' : 'animate-page-slide'}`}
        >
          <WallStage screen={screen} page={page} {...shown} />
        </div>
      )}
      <Freshness answered={shown.answered} isStale={isStale} />
      {over}
      {!isNarrow && (
        <WallControls
          {...{ at, turn, isPaused, setPaused, frame, backTo }}
          pages={screen.pages.length}
          turns={screen.carousel !== null}
        />
      )}
    </div>
  );
}

/** Since when the numbers stand; told aloud only when they have grown old. */
function Freshness({ answered, isStale }: Pick<Props, 'answered' | 'isStale'>) {
  const t = useText(screenTexts);
  const { instant } = useFormats();
  if (!answered) return null;
  const at = instant(answered.asOf);
  return (
    <output
      className={`absolute bottom-1 left-2 flex items-center gap-1.5 text-xs ${isStale ? 'text-warn' : 'text-faint opacity-70'}`}
    >
      <span aria-hidden className={`size-1.5 rounded-full ${isStale ? 'bg-warn' : 'bg-good'}`} />
      {t(isStale ? 'stale' : 'asOf', { at })}
    </output>
  );
}

function usePages(screen: WallScreen, frame: React.RefObject<HTMLDivElement | null>) {
  const pages = screen.pages.length;
  const [page, setAt] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const at = Math.min(page, pages - 1);
  const turn = (steps: number) => setAt((now) => pageAfter(Math.min(now, pages - 1), pages, steps));
  const seconds = screen.carousel?.seconds;
  useEffect(() => {
    if (seconds === undefined || isPaused || isHeld || pages < 2) return undefined;
    const timer = setTimeout(() => setAt(pageAfter(at, pages)), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds, isPaused, isHeld, pages, at]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    else if (event.key === ' ' && !isOnButton) setPaused(!isPaused);
    else if (event.key.toLowerCase() === 'f') void switchFullScreen(frame.current);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return { at, turn, isPaused, setPaused, setHeld };
}

/** What lies behind the wall before it is drawn has its colour: also while the page loads itself anew. */
function useDarkPaper(theme: WallScreen['theme']): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--paper', colorBehind(theme));
    try {
      sessionStorage.setItem('mingdou.wall', colorBehind(theme));
    } catch {
      // The page is then light for a moment when it loads itself anew.
    }
    return () => {
      style.removeProperty('--paper');
    };
  }, [theme]);
}
