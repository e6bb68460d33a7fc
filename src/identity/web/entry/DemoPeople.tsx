import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Avatar, callContract, ErrorNotice, useText } from '../../../platform/web/index.ts';
import { entryContract } from '../../model/contract.ts';
import type { Home } from '../../model/person.ts';
import { entryTexts } from './texts.ts';

type Person = { userId: string; name: string; title: string | null; home: Home };
type Props = { demo: { organisation: string; people: readonly Person[] } };

const questions = {
  rep: 'repAsks',
  manager: 'managerAsks',
  marketing: 'marketingAsks',
  management: 'managementAsks',
  admin: 'adminAsks',
} as const;

/** The people of the demo company, each with the question he opens the product with; one click enters. */
export function DemoPeople({ demo }: Props) {
  const t = useText(entryTexts);
  const client = useQueryClient();
  const enter = useMutation({
    mutationFn: (userId: string) => callContract(entryContract.enterDemo, { body: { userId } }),
    onSuccess: () => client.resetQueries(),
  });
  return (
    <section aria-labelledby="demo-people" className="flex min-w-0 flex-col gap-3">
      <div>
        <h2 id="demo-people" className="text-lg">
          {t('enterTitle', { organisation: demo.organisation })}
        </h2>
        <p className="text-sm text-soft">{t('enterHint')}</p>
      </div>
      {enter.error && <ErrorNotice error={enter.error} />}
      <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {demo.people.map((person) => (
          <li key={person.userId}>
            <PersonRow
              person={person}
              isPending={enter.isPending}
              onEnter={() => enter.mutate(person.userId)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RowProps = { person: Person; isPending: boolean; onEnter: () => void };

function PersonRow({ person, isPending, onEnter }: RowProps) {
  const t = useText(entryTexts);
  return (
    <AriaButton
      isDisabled={isPending}
      onPress={onEnter}
      className="group relative flex w-full cursor-pointer items-center gap-4 px-4 py-3.5 text-left -outline-offset-2 data-disabled:opacity-60 data-hovered:bg-hover"
    >
      <span className="sr-only">{t('enterAs', { name: person.name })}</span>
      <Avatar name={person.name} size="large" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{person.name}</span>
          <span className="text-sm text-faint">{person.title}</span>
        </span>
        <span className="block text-sm text-soft">{t(questions[person.home])}</span>
      </span>
      <ArrowRight
        aria-hidden
        size={18}
        className="shrink-0 text-faint transition-transform group-data-hovered:translate-x-0.5 group-data-hovered:text-accent"
      />
    </AriaButton>
  );
}
