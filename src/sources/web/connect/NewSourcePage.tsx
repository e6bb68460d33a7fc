import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { FileInput } from '../../../integrations/web/index.ts';
import {
  Button,
  callContract,
  ErrorNotice,
  PageBody,
  PageHeader,
  RadioGroup,
  TextField,
  useAddressQuery,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { sourceContract } from '../../model/contract.ts';
import { sourceKinds, type DatabaseKind, type SourceKind } from '../../model/outside-source.ts';
import { sourceTexts } from '../texts.ts';
import { sourceTitles } from '../titles.ts';
import { staleSources } from '../use-sources.ts';
import {
  databaseOf,
  freshDatabase,
  freshRest,
  isDatabaseComplete,
  isRestComplete,
  restOf,
  type Connected,
} from './access-draft.ts';
import { DatabaseFields } from './DatabaseFields.tsx';
import { RestFields } from './RestFields.tsx';
import { SourceSteps } from './SourceSteps.tsx';

/** The first step of a new source: a table is uploaded, or an address or a database connected. */
export function Page() {
  const t = useText(sourceTexts);
  const titles = useText(sourceTitles);
  const [query, change] = useAddressQuery();
  const kind = sourceKinds.find((one) => one === query['kind']) ?? 'file';
  const begin = useBegin();
  const crumbs = [{ name: titles('sources'), href: '/reports/sources' }, { name: titles('newSource') }];
  return (
    <>
      <PageHeader title={titles('newSource')} crumbs={crumbs}>
        <SourceSteps at={0} />
      </PageHeader>
      <PageBody className="max-w-240">
        <div className="grid gap-6 md:grid-cols-[16rem_minmax(0,1fr)]">
          <RadioGroup
            label={t('kind')}
            options={sourceKinds.map((id) => ({ id, name: t(`kind_${id}`), detail: t(`kindHint_${id}`) }))}
            value={kind}
            onChange={(next) => change({ kind: next }, true)}
          />
          <div className="flex min-w-0 flex-col gap-4">
            {begin.failure !== null && <ErrorNotice error={begin.failure} />}
            <Connect key={kind} kind={kind} begin={begin} />
          </div>
        </div>
      </PageBody>
    </>
  );
}

function useBegin() {
  const navigate = useNavigate();
  return useSending({
    send: ({ name, access, secret }: Connected & { name: string }) =>
      callContract(sourceContract.addSource, { body: { name: { zh: name, en: name }, access, secret } }),
    stale: staleSources,
    onDone: ({ source, jobId }) =>
      navigate({ to: `/reports/sources/${source.id}`, search: { look: jobId } } as never),
  });
}

type Begin = ReturnType<typeof useBegin>;

function Connect({ kind, begin }: { kind: SourceKind; begin: Begin }) {
  if (kind === 'rest') return <ConnectRest begin={begin} />;
  if (kind !== 'file') return <ConnectDatabase kind={kind} begin={begin} />;
  return (
    <FileInput
      onUploaded={(fileId, name) =>
        void begin.send({
          name: name.replace(/\.[^.]*$/, '').slice(0, 80) || name,
          access: { kind: 'file', fileId, reading: {} },
          secret: {},
        })
      }
    />
  );
}

function ConnectRest({ begin }: { begin: Begin }) {
  const [draft, setDraft] = useState(freshRest);
  const name = useName();
  const isComplete = isRestComplete(draft) && name.isComplete;
  return (
    <ConnectForm name={name} begin={begin} onGo={() => isComplete && { ...restOf(draft), name: name.value }}>
      <RestFields draft={draft} onChange={setDraft} isTried={name.isTried} />
    </ConnectForm>
  );
}

function ConnectDatabase({ kind, begin }: { kind: DatabaseKind; begin: Begin }) {
  const [draft, setDraft] = useState(() => freshDatabase(kind));
  const name = useName();
  const isComplete = isDatabaseComplete(draft) && name.isComplete;
  return (
    <ConnectForm
      name={name}
      begin={begin}
      onGo={() => isComplete && { ...databaseOf(draft), name: name.value }}
    >
      <DatabaseFields draft={draft} onChange={setDraft} isTried={name.isTried} />
    </ConnectForm>
  );
}

function useName() {
  const [value, setValue] = useState('');
  const [isTried, setTried] = useState(false);
  return { value: value.trim(), typed: value, setValue, isTried, setTried, isComplete: value.trim() !== '' };
}

type FormProps = {
  name: ReturnType<typeof useName>;
  begin: Begin;
  /** What is sent; false while something is missing. */
  onGo: () => false | (Connected & { name: string });
  children: ReactNode;
};

function ConnectForm({ name, begin, onGo, children }: FormProps) {
  const t = useText(sourceTexts);
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        name.setTried(true);
        const told = onGo();
        if (told) void begin.send(told);
      }}
    >
      <TextField
        label={t('name')}
        value={name.typed}
        onChange={name.setValue}
        isRequired
        maxLength={80}
        error={name.isTried && !name.isComplete ? t('required') : undefined}
      />
      {children}
      <div>
        <Button type="submit" variant="primary" isPending={begin.isPending}>
          {t('continue')}
        </Button>
      </div>
    </form>
  );
}
