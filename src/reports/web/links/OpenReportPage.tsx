import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  ApiProblem,
  Button,
  callContract,
  EmptyState,
  LocaleProvider,
  SkeletonLines,
  TextField,
  useAddressParams,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { mostBlocks } from '../../model/document.ts';
import { linkRefusals } from '../../model/links/link-refusals.ts';
import { openReportContract, type OpenReport } from '../../model/links/open-report-contract.ts';
import { picturesOf } from '../../model/pictures/pictures-of.ts';
import { PictureContext } from '../pictures/picture-place.ts';
import { useWall } from '../screens/use-wall.ts';
import { WallPlayer } from '../screens/WallPlayer.tsx';
import { wasPaired } from '../tv/paired-window.ts';
import { OpenSheet } from './OpenSheet.tsx';
import { linkTexts } from './texts.ts';
import { useOpenStream } from './use-open-stream.ts';
import { Watermark } from './Watermark.tsx';

const patienceMs = 20_000;
const askPassword: ReadonlySet<string> = new Set([
  linkRefusals.passwordNeeded.code,
  linkRefusals.passwordWrong.code,
  linkRefusals.linkRests.code,
]);

/** A report read by a link, without an account. */
export function Page() {
  const { token = '' } = useAddressParams();
  const [password, setPassword] = useState<string | null>(null);
  const { read, pictures } = useReading(token, password);
  const wall = useWall<OpenReport>({
    keepAs: `open ${token}`,
    mayKeep: ({ usedBy }) => usedBy === 'screen',
    read,
  });
  const { told, error } = wall;
  const askAgain = useEffectEvent(wall.again);
  useEffect(() => {
    if (password !== null) askAgain();
  }, [password]);
  const code = error instanceof ApiProblem ? error.code : null;
  if (error instanceof ApiProblem && error.status === 404) return <Gone />;
  if (code !== null && askPassword.has(code))
    return <Password problem={password === null ? null : error} onEnter={setPassword} />;
  if (!told) return <SkeletonLines lines={6} className="m-6 h-6" />;
  const { timeZone, currency } = told.answered;
  return (
    <LocaleProvider timeZone={timeZone} currency={currency}>
      <PictureContext value={(picture) => pictures[picture] ?? null}>
        <Opened token={token} told={told} wall={wall} />
      </PictureContext>
    </LocaleProvider>
  );
}

/** Reads the report; its pictures are read once and held, apart from what is told anew again and again. */
function useReading(token: string, password: string | null) {
  const [pictures, setPictures] = useState<Readonly<Record<string, string>>>({});
  const ask = (held: string[]) =>
    callContract(openReportContract.readOpenReport, {
      params: { token },
      body: { password, held },
      signal: AbortSignal.timeout(patienceMs),
    });
  const read = async (): Promise<OpenReport> => {
    let held = pictures;
    for (;;) {
      const told = await ask(Object.keys(held).slice(-mostBlocks));
      held = { ...held, ...told.pictures };
      const isWhole = picturesOf(told.document).every((picture) => picture in held);
      if (!isWhole && Object.keys(told.pictures).length > 0) continue;
      setPictures(held);
      return { ...told, pictures: {} };
    }
  };
  return { read, pictures };
}

type OpenedProps = { token: string; told: OpenReport; wall: ReturnType<typeof useWall<OpenReport>> };

function Opened({ token, told, wall }: OpenedProps) {
  const { document, answered, title, usedBy, label } = told;
  const { isStale, aheadMs } = wall;
  useOpenStream(usedBy === 'screen' ? token : null, wall.changed);
  const over = usedBy === 'person' && <Watermark text={label} />;
  const { screen } = document;
  if (screen)
    return (
      <WallPlayer {...{ title, screen, document, answered, isStale, aheadMs }} backTo={null} over={over} />
    );
  return <OpenSheet told={told} isStale={isStale} aheadMs={aheadMs} over={over} />;
}

/** A television that was connected by a code shows a code again. */
function Gone() {
  const t = useText(linkTexts);
  const navigate = useNavigate();
  useEffect(() => {
    if (wasPaired()) void navigate({ to: '/tv', replace: true });
  }, [navigate]);
  return (
    <main className="flex min-h-dvh items-center justify-center p-6">
      <EmptyState title={t('gone')}>{t('goneText')}</EmptyState>
    </main>
  );
}

type PasswordProps = { problem: unknown; onEnter: (password: string) => void };

function Password({ problem, onEnter }: PasswordProps) {
  const t = useText(linkTexts);
  const sentence = useSentence();
  const [entered, setEntered] = useState('');
  return (
    <main className="flex min-h-dvh items-center justify-center p-6">
      <form
        className="flex w-80 max-w-full flex-col gap-4 rounded-lg border border-line bg-surface p-6"
        onSubmit={(event) => {
          event.preventDefault();
          onEnter(entered);
        }}
      >
        <h1 className="text-lg">{t('passwordNeeded')}</h1>
        <TextField
          label={t('thePassword')}
          type="password"
          isFocusedFirst
          value={entered}
          onChange={setEntered}
          {...(problem !== null && { error: sentence(problem) })}
        />
        <Button variant="primary" type="submit" isDisabled={entered === ''}>
          {t('enter')}
        </Button>
      </form>
    </main>
  );
}
