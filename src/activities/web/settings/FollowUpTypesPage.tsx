import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { SettingsHeader, useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  Card,
  contractKey,
  contractQuery,
  ErrorNotice,
  IconButton,
  PageBody,
  SkeletonLines,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { activityContract } from '../../model/contract.ts';
import type { WireFollowUpType } from '../../model/follow-up-contract.ts';
import { standsForKind } from '../../model/follow-up-type.ts';
import { NoteKindIcon } from '../note-kinds.tsx';
import { useNameOf } from '../follow-up/use-follow-up-types.ts';
import { followUpTypeTexts } from './texts.ts';
import { draftsOf, type TypeDraft } from './type-draft.ts';
import { TypeDrawer } from './TypeDrawer.tsx';

/** The kinds of talk, their order, and what each asks for. */
export function Page() {
  const { data, error, refetch } = useQuery(contractQuery(activityContract.listFollowUpTypes));
  return (
    <>
      <SettingsHeader title={followUpTypeTexts.title} />
      <PageBody className="max-w-4xl">
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!error && !data && <SkeletonLines lines={8} className="h-6" />}
        {data && <TypeList types={data.items} />}
      </PageBody>
    </>
  );
}

function TypeList({ types }: { types: readonly WireFollowUpType[] }) {
  const t = useText(followUpTypeTexts);
  const client = useQueryClient();
  const mayDesign = useMay('field.design');
  const [edited, setEdited] = useState<WireFollowUpType | 'new' | null>(null);
  const { send, failure, isPending } = useSending({
    send: (items: readonly TypeDraft[]) =>
      callContract(activityContract.saveFollowUpTypes, { body: { items: [...items] } }),
    said: () => t('saved'),
    onDone: (saved) => {
      client.setQueryData(contractKey(activityContract.listFollowUpTypes), saved);
      setEdited(null);
    },
  });
  const drafts = draftsOf(types);
  const save = (draft: TypeDraft): void => {
    const isNew = draft.key === undefined;
    void send(isNew ? [...drafts, draft] : drafts.map((one) => (one.key === draft.key ? draft : one)));
  };
  const add = (
    <Button
      size="small"
      icon={<Plus aria-hidden size={14} />}
      disabledReason={mayDesign ? null : t('mayNot')}
      onPress={() => setEdited('new')}
    >
      {t('add')}
    </Button>
  );
  return (
    <Card title={t('title')} actions={add}>
      <p className="mb-2 text-sm text-soft">{t('intro')}</p>
      {failure !== null && edited === null && <ErrorNotice error={failure} />}
      <ol className="divide-y divide-line">
        {types.map((type, place) => (
          <TypeLine
            key={type.key}
            type={type}
            onEdit={mayDesign ? () => setEdited(type) : null}
            onRetire={() => save({ ...drafts[place]!, isRetired: !type.isRetired })}
            onMove={(by) =>
              void send(drafts.with(place, drafts[place + by]!).with(place + by, drafts[place]!))
            }
            place={place}
            count={types.length}
          />
        ))}
      </ol>
      {edited && (
        <TypeDrawer
          type={edited === 'new' ? null : edited}
          onSave={save}
          onClose={() => setEdited(null)}
          isPending={isPending}
          failure={failure}
        />
      )}
    </Card>
  );
}

type LineProps = {
  type: WireFollowUpType;
  /** Counted from 0. */
  place: number;
  count: number;
  /** Null: may only look. */
  onEdit: (() => void) | null;
  onRetire: () => void;
  onMove: (by: 1 | -1) => void;
};

function TypeLine({ type, place, count, onEdit, onRetire, onMove }: LineProps) {
  const t = useText(followUpTypeTexts);
  const name = useNameOf()(type);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <span className="text-soft">
        <NoteKindIcon kind={type.kind} />
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-2">
          <span className={type.isRetired ? 'text-faint' : 'font-medium'}>{name}</span>
          {type.isRetired && <Badge>{t('retired')}</Badge>}
          {type.version > 1 && (
            <span className="text-xs text-faint">{t('version', { version: type.version })}</span>
          )}
        </p>
        <p className="text-sm text-faint">{useAsked(type)}</p>
      </div>
      {onEdit && (
        <span className="ml-auto flex items-center">
          <IconButton
            size="small"
            label={t('up', { name })}
            icon={<ArrowUp aria-hidden size={14} />}
            isDisabled={place === 0}
            onPress={() => onMove(-1)}
          />
          <IconButton
            size="small"
            label={t('down', { name })}
            icon={<ArrowDown aria-hidden size={14} />}
            isDisabled={place === count - 1}
            onPress={() => onMove(1)}
          />
          {!standsForKind(type) && (
            <Button size="small" variant="quiet" onPress={onRetire}>
              {t(type.isRetired ? 'revive' : 'retire')}
            </Button>
          )}
          <IconButton
            size="small"
            label={t('edit', { name })}
            icon={<Pencil aria-hidden size={14} />}
            onPress={onEdit}
          />
        </span>
      )}
    </li>
  );
}

/** What a type asks for, in words. */
function useAsked({ requires, leastLength }: WireFollowUpType): string {
  const t = useText(followUpTypeTexts);
  const asked = [
    ...requires.map((what) => t(what)),
    ...(leastLength > 0 ? [t('atLeast', { count: leastLength })] : []),
  ];
  return asked.length > 0 ? `${t('requires')}：${asked.join('、')}` : t('asksNothing');
}
