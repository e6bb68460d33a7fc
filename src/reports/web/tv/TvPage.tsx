import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { callContract, useText } from '../../../platform/web/index.ts';
import { showCode } from '../../model/tv/tv-code.ts';
import { openTelevisionContract } from '../../model/tv/tv-contract.ts';
import { wallStyle } from '../screens/wall-themes.ts';
import { rememberPaired } from './paired-window.ts';
import { tvTexts } from './texts.ts';

const askEveryMs = 4000;

/** What a television shows until somebody has entered its code: then it opens what was chosen for it. */
export function Page() {
  const t = useText(tvTexts);
  const { code, isFailing } = useCode();
  return (
    <main
      className="flex min-h-dvh flex-col items-center justify-center gap-[4vmin] p-[6vmin] text-center text-ink"
      style={wallStyle('night')}
      data-theme="dark"
    >
      <h1 className="text-[clamp(1.25rem,4.5vmin,4rem)] font-semibold">{t('heading')}</h1>
      <p className="max-w-[44em] text-[clamp(0.9rem,2.6vmin,2.25rem)] text-soft">{t('how')}</p>
      <output
        aria-label={t('code')}
        className="block font-mono text-[clamp(1.75rem,11vmin,12rem)] leading-none font-semibold tracking-wider whitespace-nowrap text-accent-strong"
      >
        {code ? (
          showCode(code)
        ) : (
          <span className="text-[0.3em] tracking-normal text-faint">{t('waiting')}</span>
        )}
      </output>
      <p className="max-w-[44em] text-[clamp(0.8rem,2.2vmin,1.75rem)] text-faint">
        {t(isFailing ? 'offline' : 'after')}
      </p>
    </main>
  );
}

/** The code to show. Once it was entered, the page behind the link takes the place of this one. */
function useCode() {
  const navigate = useNavigate();
  const ticket = useRef<string | null>(null);
  const { data, isError } = useQuery({
    queryKey: ['tv-code'],
    queryFn: async () => {
      const told = await callContract(openTelevisionContract.awaitReport, {
        body: { ticket: ticket.current },
      });
      ticket.current = told.ticket;
      return told;
    },
    refetchInterval: askEveryMs,
    refetchIntervalInBackground: true,
    gcTime: 0,
    retry: false,
  });
  const token = data?.token;
  useEffect(() => {
    if (!token) return;
    rememberPaired();
    void navigate({ to: `/r/${token}`, replace: true });
  }, [token, navigate]);
  return { code: data?.code, isFailing: isError };
}
