/** Settings that are read and saved as a whole, from the version seen: their page, and the form that saves them. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, Fragment, type ReactNode } from 'react';
import type { Endpoint } from '../../../platform/model/contract.ts';
import type { Label } from '../../../platform/model/label.ts';
import {
  Button,
  contractKey,
  ErrorNotice,
  PageBody,
  SkeletonLines,
  useDraft,
  useSending,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { SettingsHeader } from './SettingsHeader.tsx';

export type KnownRules<Rules> = { rules: Rules; version: number };

type PageProps<Rules> = {
  title: Label;
  reading: { data: KnownRules<Rules> | undefined; error: Error | null; refetch: () => unknown };
  isWide?: boolean;
  /** What does not wait for the settings. */
  below?: ReactNode;
  children: (known: KnownRules<Rules>) => ReactNode;
};

/** The page: what is drawn begins anew with each version that comes. */
export function RulesPage<Rules>({ title, reading, isWide = false, below, children }: PageProps<Rules>) {
  const { data, error, refetch } = reading;
  return (
    <>
      <SettingsHeader title={title} />
      <PageBody className={isWide ? 'max-w-4xl' : 'max-w-3xl'}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={8} className="h-6" />}
        {data && <Fragment key={data.version}>{children(data)}</Fragment>}
        {below}
      </PageBody>
    </>
  );
}

type RulesWays<Rules> = {
  known: KnownRules<Rules>;
  /** The read whose answer the saved settings become. */
  read: Endpoint;
  save: (body: KnownRules<Rules>) => Promise<KnownRules<Rules>>;
  /** What is said when they are saved. */
  said: string;
  stale?: readonly string[];
};

/** The settings as they are drawn, how they are changed, and what the form needs to save them. */
export function useRules<Rules>({ known, read, save, said, stale = [] }: RulesWays<Rules>) {
  const client = useQueryClient();
  const [rules, setRules, isChanged] = useDraft(known.rules);
  const { send, failure, isPending } = useSending({
    send: () => save({ rules, version: known.version }),
    said: () => said,
    stale,
    onDone: (saved) => client.setQueryData(contractKey(read), saved),
  });
  const change = (part: Partial<Rules>): void => setRules({ ...rules, ...part });
  return { rules, setRules, change, saving: { send, failure, isPending, isChanged } };
}

type FormProps = {
  saving: ReturnType<typeof useRules>['saving'];
  save: string;
  /** Why they cannot be saved as they are. */
  no: string | null;
  /** Beside the button that saves. */
  beside?: ReactNode;
  children: ReactNode;
};

/** The form: asks before changes are left, says what the server said no with, and why it cannot be saved. */
export function RulesForm({ saving, save, no, beside, children }: FormProps) {
  const { send, failure, isPending, isChanged } = saving;
  const unsaved = useUnsaved(isChanged && !isPending);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (no === null) void send();
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {unsaved.dialog}
      {failure !== null && <ErrorNotice error={failure} />}
      {children}
      <div className="flex flex-wrap justify-end gap-2">
        {beside}
        <Button type="submit" variant="primary" isPending={isPending} disabledReason={no}>
          {save}
        </Button>
      </div>
    </form>
  );
}
