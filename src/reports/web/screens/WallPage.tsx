import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { MeProvider, SignInPage } from '../../../identity/web/index.ts';
import {
  ApiProblem,
  callContract,
  contractQuery,
  LocaleProvider,
  NotFoundPage,
  useAddressParams,
  useAddressQuery,
  useFreshReads,
  useLabel,
  useStream,
} from '../../../platform/web/index.ts';
import { reportContract } from '../../model/contract.ts';
import type { ReportDocument } from '../../model/document.ts';
import { answersContract } from '../../model/answers-contract.ts';
import type { WallScreen } from '../../model/screen/screen.ts';
import { editedOf, staleReports } from '../dashboards/use-reports.ts';
import { asReaderOf, PictureContext } from '../pictures/picture-place.ts';
import { findShipped } from './shipped.ts';
import { useWall } from './use-wall.ts';
import { WallPlayer } from './WallPlayer.tsx';

/** A screen with the numbers of whoever is signed in: one that comes with the product by its name, else a report, also as its draft is. */
export function Page() {
  const { screenId = '' } = useAddressParams();
  return (
    <MeProvider whenSignedOut={<SignInPage />}>
      {({ userId, organisation }) => (
        <LocaleProvider timeZone={organisation.timeZone} currency={organisation.currency}>
          <NamedWall id={screenId} userId={userId} />
        </LocaleProvider>
      )}
    </MeProvider>
  );
}

type Named = { id: string; userId: string };

function NamedWall({ id, userId }: Named) {
  const label = useLabel();
  const shipped = useMemo(() => findShipped(id, label), [id, label]);
  if (shipped)
    return <Wall keepAs={`wall ${userId} ${id}`} title={shipped.title} document={shipped.document} />;
  return <ReportWall id={id} userId={userId} />;
}

function ReportWall({ id, userId }: Named) {
  const { data, error } = useQuery(contractQuery(reportContract.readReport, { params: { id }, query: {} }));
  const isDraft = useAddressQuery()[0]['draft'] !== undefined;
  const refresh = useFreshReads(staleReports);
  useStream(({ object }) => {
    if (object === 'report') void refresh();
  });
  if (data) {
    const { title, document } = isDraft ? editedOf(data) : data;
    if (!document.screen) return <NotFoundPage />;
    return (
      <PictureContext value={asReaderOf(id)}>
        <Wall
          key={isDraft ? data.version : data.edition}
          keepAs={`wall ${userId} ${id} ${isDraft ? 'draft' : ''}`}
          title={title}
          document={document}
          backTo={isDraft ? `/screens/${id}` : '/screens'}
        />
      </PictureContext>
    );
  }
  return error instanceof ApiProblem && error.status === 404 ? <NotFoundPage /> : null;
}

type WallProps = { keepAs: string; title: string; document: ReportDocument; backTo?: string };

const patienceMs = 20_000;

function Wall({ keepAs, title, document, backTo = '/screens' }: WallProps) {
  const wall = useWall({
    keepAs,
    read: async () => ({
      answered: await callContract(answersContract.answerBlocks, {
        body: { document },
        signal: AbortSignal.timeout(patienceMs),
      }),
    }),
  });
  const state = useStream(() => wall.changed());
  const changed = useEffectEvent(() => wall.changed());
  // What happened while nothing could be heard is not told afterwards.
  useEffect(() => {
    if (state === 'live') changed();
  }, [state]);
  return (
    <WallPlayer
      title={title}
      screen={document.screen as WallScreen}
      document={document}
      answered={wall.told?.answered}
      aheadMs={wall.aheadMs}
      isStale={wall.isStale}
      backTo={backTo}
    />
  );
}
