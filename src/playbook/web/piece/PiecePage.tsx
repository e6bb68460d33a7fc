import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FilesPanel } from '../../../activities/web/index.ts';
import {
  ApiProblem,
  Badge,
  Card,
  contractQuery,
  ErrorNotice,
  Link,
  NotFoundPage,
  PageBody,
  PageHeader,
  SkeletonLines,
  useAddressParams,
  useAddressQuery,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { playbookContract, type WirePiece } from '../../model/contract.ts';
import { familyWords, scopeWords } from '../../model/piece.ts';
import { playbookTexts } from '../texts.ts';
import { PieceActions } from './PieceActions.tsx';
import { PieceForm } from './PieceForm.tsx';
import { PiecePreview } from './PiecePreview.tsx';
import { ProposalBar } from './ProposalBar.tsx';
import { pieceTexts } from './texts.ts';
import { Versions } from './Versions.tsx';

/** One piece: written on the left, seen on a deal on the right; `new` begins one. */
export function Page() {
  const { pieceId } = useAddressParams();
  return pieceId === 'new' ? <NewPiece /> : <KnownPiece id={pieceId!} />;
}

const crumb = (name: string) => [{ name, href: '/playbook' }];
const columns = 'lg:grid lg:grid-cols-[minmax(0,1fr)_400px] lg:items-start lg:gap-6';

function NewPiece() {
  const t = useText(pieceTexts);
  const shared = useText(playbookTexts);
  const [{ stage }] = useAddressQuery();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <>
      <PageHeader title={t('newPiece')} crumbs={crumb(shared('playbook'))} />
      <PageBody className={columns}>
        <PieceForm
          piece={null}
          stageId={typeof stage === 'string' ? stage : null}
          onText={setText}
          onSaved={({ id }) => void navigate({ href: `/playbook/${id}`, ignoreBlocker: true, replace: true })}
        />
        <PiecePreview text={text} />
      </PageBody>
    </>
  );
}

function KnownPiece({ id }: { id: string }) {
  const {
    data: piece,
    error,
    refetch,
  } = useQuery(contractQuery(playbookContract.readPiece, { params: { id } }));
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 400)) return <NotFoundPage />;
  if (piece) return <Shown key={`${piece.id}.${piece.version}`} piece={piece} />;
  return (
    <PageBody className="pt-6">
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonLines lines={8} className="h-5" />
      )}
    </PageBody>
  );
}

function Shown({ piece }: { piece: WirePiece }) {
  const shared = useText(playbookTexts);
  const navigate = useNavigate();
  const [text, setText] = useState(piece.body);
  const mayWrite = piece.abilities.update && piece.deletedAt === null;
  return (
    <>
      <PageHeader
        title={piece.title}
        crumbs={crumb(shared('playbook'))}
        meta={<Facts piece={piece} />}
        actions={<PieceActions piece={piece} />}
      >
        <ProposalBar piece={piece} onDecided={() => void navigate({ href: '/playbook' })} />
      </PageHeader>
      <PageBody className={columns}>
        <div className="flex min-w-0 flex-col gap-4">
          {mayWrite ? (
            <PieceForm piece={piece} stageId={null} onText={setText} onSaved={() => {}} />
          ) : (
            <ReadOnly piece={piece} />
          )}
          <Files piece={piece} mayWrite={mayWrite} />
          <Versions piece={piece} />
        </div>
        <PiecePreview text={text} />
      </PageBody>
    </>
  );
}

function Facts({ piece }: { piece: WirePiece }) {
  const t = useText(pieceTexts);
  const label = useLabel();
  return (
    <>
      <Badge>{label(familyWords[piece.family])}</Badge>
      <Badge tone={piece.scope === 'personal' ? 'neutral' : 'accent'}>
        {piece.team?.name ?? label(scopeWords[piece.scope])}
      </Badge>
      {piece.deletedAt && <Badge tone="warn">{t('isArchived')}</Badge>}
      <span className="figures">{t('uses', { count: piece.uses })}</span>
    </>
  );
}

function ReadOnly({ piece }: { piece: WirePiece }) {
  const t = useText(pieceTexts);
  const shared = useText(playbookTexts);
  const whom = piece.team?.name ?? piece.owner?.name;
  return (
    <Card title={t('body')}>
      <div className="flex flex-col gap-3 text-sm">
        <p className="whitespace-pre-wrap">{piece.body}</p>
        {piece.link && (
          <Link href={piece.link} target="_blank">
            {shared('openLink')}
          </Link>
        )}
        <p className="text-xs text-faint">{whom ? t('notYours', { whom }) : t('forAll')}</p>
      </div>
    </Card>
  );
}

function Files({ piece, mayWrite }: { piece: WirePiece; mayWrite: boolean }) {
  const t = useText(pieceTexts);
  if (!mayWrite && piece.files === 0) return null;
  return (
    <Card title={t('files')}>
      <FilesPanel subject={{ object: 'playbook_piece', id: piece.id }} isClosed={!mayWrite} />
    </Card>
  );
}
