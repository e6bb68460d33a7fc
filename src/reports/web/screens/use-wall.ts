/** A wall that looks after itself: it asks when something changed or the day turned, and begins anew at night. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiProblem } from '../../../platform/web/index.ts';
import { isStale, nextStep, type WallTimes } from '../../model/screen/wall-clock.ts';
import type { AnsweredBlocks } from '../../model/answers-contract.ts';

export type Told = { answered: AnsweredBlocks };

/** What was kept by an earlier release may lack parts of an answer. */
const keptSince = 2;

type Options<T extends Told> = {
  /** Under which the last answer is kept while the page loads itself anew. */
  keepAs: string;
  read: () => Promise<T>;
  /** May what was told stay in this window's memory? Not what is behind a password. */
  mayKeep?: (told: T) => boolean;
};

/** Longer than a browser can wait at once; and a wall whose clock is put right notices within this time. */
const longestWait = 60_000;

const beginning = (): WallTimes => ({
  loadedAt: Date.now(),
  askedAt: null,
  answeredAt: null,
  failures: 0,
  changedAt: null,
});

/** What is told, whether it has grown old, the error that keeps it from being told at all, and how to say that something changed. */
export function useWall<T extends Told>({ keepAs: name, read, mayKeep = () => true }: Options<T>) {
  const keepAs = `${name} ${keptSince}`;
  const [told, setTold] = useState<T | undefined>(() => recall<T>(keepAs));
  const [times, setTimes] = useState(beginning);
  const [error, setError] = useState<unknown>(null);
  /** This browser's clock when it was last looked at, and how far the server's is ahead of it. */
  const [clock, setClock] = useState({ now: times.loadedAt, aheadMs: 0 });
  const isAsking = useRef(false);

  const ask = useEffectEvent(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    const askedAt = Date.now();
    setTimes((before) => ({ ...before, askedAt, changedAt: null }));
    try {
      const answer = await read();
      setClock({ now: Date.now(), aheadMs: Date.parse(answer.answered.asOf) - askedAt });
      if (mayKeep(answer)) keep(keepAs, answer);
      setTold(answer);
      setError(null);
      setTimes((before) => ({ ...before, answeredAt: Date.now(), failures: 0 }));
    } catch (failure) {
      setError(failure);
      if (failure instanceof ApiProblem && failure.status === 404) {
        sessionStorage.removeItem(keepAs);
        setTold(undefined);
      }
      setClock(({ aheadMs }) => ({ now: Date.now(), aheadMs }));
      setTimes((before) => ({ ...before, failures: before.failures + 1 }));
    } finally {
      isAsking.current = false;
    }
  });

  const zone = told?.answered.timeZone ?? 'Asia/Shanghai';
  const { aheadMs } = clock;
  useNextStep(times, clock, zone, {
    ask: () => void ask(),
    look: () => setClock({ now: Date.now(), aheadMs }),
  });

  return {
    told,
    error,
    isStale: isStale(times, clock.now),
    aheadMs,
    changed: () => setTimes((before) => ({ ...before, changedAt: before.changedAt ?? Date.now() })),
    again: () => void ask(),
  };
}

type Clock = { now: number; aheadMs: number };

/** Waits for what comes next and does it; what is far off is looked at again in between. */
function useNextStep(
  times: WallTimes,
  clock: Clock,
  zone: string,
  { ask, look }: { ask: () => void; look: () => void },
): void {
  const { aheadMs } = clock;
  const asks = useEffectEvent(ask);
  const looks = useEffectEvent(look);
  useEffect(() => {
    const step = nextStep(shiftedBy(times, aheadMs), zone);
    const wait = step.at - aheadMs - Date.now();
    const act = () => {
      if (wait > longestWait) looks();
      else if (step.do === 'reload') location.reload();
      else asks();
    };
    const timer = setTimeout(act, Math.max(0, Math.min(wait, longestWait)));
    return () => clearTimeout(timer);
  }, [times, zone, clock, aheadMs]);
}

/** The same happenings by the server's clock, which decides when a day turns. */
function shiftedBy(times: WallTimes, by: number): WallTimes {
  const shifted = (at: number | null) => (at === null ? null : at + by);
  return {
    ...times,
    loadedAt: times.loadedAt + by,
    askedAt: shifted(times.askedAt),
    answeredAt: shifted(times.answeredAt),
    changedAt: shifted(times.changedAt),
  };
}

/** What was shown last, so that a wall that begins anew shows it at once instead of an empty screen. */
function recall<T>(key: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing shows an empty wall for the moment of the loading.
  }
}
