import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  contractQuery,
  ErrorNotice,
  MultiSelect,
  Select,
  TextField,
  useDraft,
  useLabel,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { playbookContract, type WirePiece } from '../../model/contract.ts';
import { families, familyWords, scopeWords, type Family } from '../../model/piece.ts';
import { useStages } from '../stage-names.ts';
import { BodyField } from './BodyField.tsx';
import { audienceOf, draftOf, drawnPiece, isWebLink, type DrawnPiece } from './piece-draft.ts';
import { pieceTexts } from './texts.ts';

type Props = {
  /** Null: a new one. */
  piece: WirePiece | null;
  /** The stage a new one is written for. */
  stageId: string | null;
  /** What is being written, for the preview beside. */
  onText: (text: string) => void;
  onSaved: (piece: WirePiece) => void;
};

/** A piece as it is written; saving makes a version. */
export function PieceForm({ piece, stageId, onText, onSaved }: Props) {
  const t = useText(pieceTexts);
  const [drawn, setDrawn, isChanged] = useDraft<DrawnPiece>(() => drawnPiece(piece, stageId));
  const [isAsked, setAsked] = useState(false);
  const { send, failure, isPending } = useSavePiece(piece, onSaved);
  const unsaved = useUnsaved(isChanged && !isPending);
  const part = (change: Partial<DrawnPiece>): void => setDrawn({ ...drawn, ...change });
  const isWhole = drawn.title.trim() !== '' && isWebLink(drawn.link);
  const save = (): void => {
    setAsked(true);
    if (isWhole) void send(drawn);
  };
  return (
    <Card>
      <div className="flex flex-col gap-4">
        {failure != null && <ErrorNotice error={failure} />}
        <Heading drawn={drawn} part={part} isAsked={isAsked} />
        <BodyField
          value={drawn.body}
          error={null}
          onChange={(body) => {
            part({ body });
            onText(body);
          }}
        />
        <Linked drawn={drawn} part={part} />
        {!piece && <Audience value={drawn.audience} onChange={(audience) => part({ audience })} />}
        <Button
          variant="primary"
          className="self-end"
          onPress={save}
          isPending={isPending}
          isDisabled={piece !== null && !isChanged}
        >
          {t('save')}
        </Button>
      </div>
      {unsaved.dialog}
    </Card>
  );
}

function useSavePiece(piece: WirePiece | null, onSaved: (piece: WirePiece) => void) {
  const t = useText(pieceTexts);
  return useSending({
    send: (drawn: DrawnPiece) =>
      piece
        ? callContract(playbookContract.changePiece, {
            params: { id: piece.id },
            ifMatch: piece.version,
            body: draftOf(drawn),
          })
        : callContract(playbookContract.createPiece, {
            body: { ...draftOf(drawn), ...audienceOf(drawn.audience) },
          }),
    said: (saved) => (piece ? t('saved', { number: saved.number }) : t('created')),
    stale: ['playbook-pieces', 'deals'],
    onDone: onSaved,
  });
}

type PartProps = { drawn: DrawnPiece; part: (change: Partial<DrawnPiece>) => void };

function Heading({ drawn, part, isAsked }: PartProps & { isAsked: boolean }) {
  const t = useText(pieceTexts);
  const label = useLabel();
  return (
    <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_160px]">
      <TextField
        label={t('title')}
        isRequired
        value={drawn.title}
        onChange={(title) => part({ title })}
        maxLength={120}
        error={isAsked && drawn.title.trim() === '' ? t('titleMissing') : null}
      />
      <Select
        label={t('family')}
        options={families.map((id) => ({ id, name: label(familyWords[id]) }))}
        value={drawn.family}
        onChange={(id) => id && part({ family: id as Family })}
      />
    </div>
  );
}

function Linked({ drawn, part }: PartProps) {
  const t = useText(pieceTexts);
  const { options } = useStages();
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <MultiSelect
        label={t('stages')}
        options={options}
        value={drawn.stageIds}
        onChange={(stageIds) => part({ stageIds: [...stageIds] })}
      />
      <TextField
        label={t('tags')}
        hint={t('tagsHint')}
        value={drawn.tags}
        onChange={(tags) => part({ tags })}
        maxLength={400}
      />
      <TextField
        label={t('link')}
        hint={t('linkHint')}
        value={drawn.link}
        onChange={(link) => part({ link })}
        maxLength={2000}
        error={isWebLink(drawn.link) ? null : t('linkWrong')}
        className="md:col-span-2"
      />
    </div>
  );
}

/** Whom a new piece serves: only oneself, unless one may write for others. */
function Audience({ value, onChange }: { value: string; onChange: (audience: string) => void }) {
  const t = useText(pieceTexts);
  const label = useLabel();
  const { data } = useQuery({ ...contractQuery(playbookContract.listAudiences), staleTime: 300_000 });
  const others = [
    ...(data?.teams ?? []),
    ...(data?.organisation ? [{ id: 'organisation', name: label(scopeWords.organisation) }] : []),
  ];
  if (others.length === 0) return null;
  return (
    <Select
      label={t('audience')}
      options={[{ id: 'personal', name: label(scopeWords.personal) }, ...others]}
      value={value}
      onChange={(id) => id && onChange(id)}
      className="md:w-64"
    />
  );
}
