import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import {
  Button,
  callContract,
  Card,
  Checkbox,
  contractQuery,
  ErrorNotice,
  PageBody,
  PageHeader,
  SkeletonLines,
  TextField,
  useAddressParams,
  useAddressQuery,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { watchContract, type WireWatch } from '../../model/watch/watch-contract.ts';
import { definitionSchema } from '../../model/watch/watch.ts';
import { alertTitles } from '../titles.ts';
import { DoesCard } from './DoesCard.tsx';
import { HowCard } from './HowCard.tsx';
import { beginning, type WatchDraft } from './new-watch.ts';
import { ReplayLine } from './ReplayLine.tsx';
import { editorTexts } from './texts.ts';
import { TermsCard } from './TermsCard.tsx';
import { staleAlerts } from './use-watches.ts';
import { WhatCard } from './WhatCard.tsx';
import { WhenCard } from './WhenCard.tsx';
import { WhoCard } from './WhoCard.tsx';

/** A watch as a whole: what, when, who and how; a new one begins where “alert me when” was pressed. */
export function Page() {
  const { watchId = '' } = useAddressParams();
  const [query] = useAddressQuery();
  if (watchId === 'new') return <Editor known={null} begun={beginning(query['from'])} />;
  return <Known id={watchId} />;
}

function Known({ id }: { id: string }) {
  const titles = useText(alertTitles);
  const { data, error, refetch } = useQuery(contractQuery(watchContract.readWatch, { params: { id } }));
  if (data) return <Editor key={data.version} known={data} begun={data} />;
  return (
    <>
      <PageHeader title={titles('watch')} crumbs={[{ name: titles('alerts'), href: '/alerts?tab=rules' }]} />
      <PageBody>
        {error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={8} className="h-8" />
        )}
      </PageBody>
    </>
  );
}

function Editor({ known, begun }: { known: WireWatch | null; begun: WatchDraft }) {
  const t = useText(editorTexts);
  const titles = useText(alertTitles);
  const navigate = useNavigate();
  const [draft, setDraft, isChanged] = useDraft(begun);
  const [isSaved, setSaved] = useState(false);
  const { send, failure, isPending } = useSending({
    send: () => save(known, draft),
    said: () => t('saved'),
    stale: staleAlerts,
    onDone: () => {
      setSaved(true);
      void navigate({ href: '/alerts?tab=rules' });
    },
  });
  const unsaved = useUnsaved(isChanged && !isPending && !isSaved);
  const isReady = draft.name.trim() !== '' && definitionSchema.safeParse(draft.definition).success;
  const isMine = known?.isMine ?? true;
  const { definition } = draft;
  const names = Object.fromEntries((known?.names ?? []).map(({ id, name }) => [id, name]));
  const change = (part: Partial<typeof definition>): void =>
    setDraft({ ...draft, definition: { ...definition, ...part } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send();
  };
  return (
    <>
      <PageHeader
        title={known?.name ?? t('newTitle')}
        crumbs={[{ name: titles('alerts'), href: '/alerts?tab=rules' }]}
      />
      <PageBody className="max-w-3xl">
        {unsaved.dialog}
        {!isMine && <p className="text-soft">{t('notMine')}</p>}
        <form onSubmit={submit} noValidate className="flex flex-col gap-4">
          {failure !== null && <ErrorNotice error={failure} />}
          <fieldset disabled={!isMine} className="contents">
            <NameCard draft={draft} onChange={setDraft} />
            <WhatCard definition={definition} onChange={change} />
            <WhenCard definition={definition} onChange={change} />
            <WhoCard definition={definition} onChange={change} />
            <HowCard definition={definition} onChange={change} />
            <DoesCard definition={definition} names={names} onChange={change} />
          </fieldset>
          <TermsCard definition={isReady ? definition : null} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <ReplayLine definition={isReady ? definition : null} />
            {isMine && (
              <Button
                type="submit"
                variant="primary"
                isPending={isPending}
                disabledReason={isReady ? null : t('incomplete')}
              >
                {t('save')}
              </Button>
            )}
          </div>
        </form>
      </PageBody>
    </>
  );
}

function save(known: WireWatch | null, { name, shared, definition }: WatchDraft) {
  const body = { name, shared, definition };
  return known
    ? callContract(watchContract.changeWatch, { params: { id: known.id }, ifMatch: known.version, body })
    : callContract(watchContract.createWatch, { body });
}

function NameCard({ draft, onChange }: { draft: WatchDraft; onChange: (draft: WatchDraft) => void }) {
  const t = useText(editorTexts);
  return (
    <Card>
      <div className="flex flex-col gap-3">
        <TextField
          label={t('name')}
          isRequired
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
          maxLength={120}
        />
        <Checkbox
          label={t('shared')}
          value={draft.shared}
          onChange={(shared) => onChange({ ...draft, shared })}
        />
      </div>
    </Card>
  );
}
