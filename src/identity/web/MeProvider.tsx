import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, copiedQuery, ErrorNotice, SkeletonLines } from '../../platform/web/index.ts';
import { identityContract } from '../model/contract.ts';
import { useKeepLocale } from './keep-locale.ts';
import { MeContext, type Me } from './me-context.ts';

type Props = { whenSignedOut: ReactNode; children: (me: Me) => ReactNode };

/** Asks who is signed in; shows `whenSignedOut` when nobody is. */
export function MeProvider({ whenSignedOut, children }: Props) {
  const { data, error, refetch } = useQuery({ ...copiedQuery(identityContract.me), staleTime: 60_000 });
  if (error instanceof ApiProblem && error.status === 401) return whenSignedOut;
  if (data) return <SignedIn me={data}>{children}</SignedIn>;
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className="mx-auto max-w-3xl px-6 py-12">
      <SkeletonLines lines={6} className="h-5" />
    </div>
  );
}

function SignedIn({ me, children }: { me: Me; children: Props['children'] }) {
  useKeepLocale(me);
  return <MeContext value={me}>{children(me)}</MeContext>;
}
