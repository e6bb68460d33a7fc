import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../../../identity/web/index.ts';
import {
  Button,
  callContract,
  Card,
  ComboBox,
  ErrorNotice,
  usePointerSource,
  useLabel,
  useText,
  type Option,
} from '../../../../platform/web/index.ts';
import { approvalFlowContract } from '../../../model/flow/flow-contract.ts';
import { FactField } from '../FactField.tsx';
import type { SavedFlow } from '../FlowDesigner.tsx';
import { PersonField } from '../PeopleRules.tsx';
import type { PaperGround } from '../StepDrawer.tsx';
import { trialTexts } from './texts.ts';
import { TrialResult } from './TrialResult.tsx';

type Value = string | number | null;

/** A sample to begin with: as the flow's own condition wants it, where it names a value that does. */
function factsMeeting(applies: SavedFlow['applies']): Readonly<Record<string, Value>> {
  const named = (applies?.comparisons ?? []).filter(({ op }) => ['is', 'at_least', 'at_most'].includes(op));
  return Object.fromEntries(named.map(({ fact, value }) => [fact, value]));
}

type Props = { draft: SavedFlow; ground: PaperGround };

/** A sample paper walks through the flow as it is drawn: who would decide, and what is odd about it. */
export function TrialCard({ draft, ground }: Props) {
  const t = useText(trialTexts);
  const { userId } = useMe();
  const told = useLabel();
  const teams = usePointerSource('team');
  const [submitterId, setSubmitter] = useState(userId);
  const [team, setTeam] = useState<Option | null>(null);
  const [facts, setFacts] = useState(() => factsMeeting(draft.applies));
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => ({
      // What was tried stays beside its result while the drawing goes on.
      tried: draft,
      trial: await callContract(approvalFlowContract.tryFlow, {
        body: {
          paper: ground.paper,
          applies: draft.applies,
          design: draft.design,
          sample: { submitterId, teamId: team?.id ?? null, facts },
        },
      }),
    }),
  });
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3">
        <p className="text-sm text-soft">{t('intro')}</p>
        <PersonField label={t('submitter')} userId={submitterId} onChange={setSubmitter} />
        {teams && <ComboBox label={t('team')} value={team} onChange={setTeam} search={teams.search} />}
        {ground.facts.map((fact) => (
          <FactField
            key={fact.id}
            label={told(fact.label)}
            fact={fact}
            value={facts[fact.id] ?? null}
            onChange={(value) => setFacts((before) => ({ ...before, [fact.id]: value }))}
          />
        ))}
        <div>
          <Button
            icon={<Play aria-hidden size={14} />}
            isPending={isPending}
            isDisabled={!submitterId}
            onPress={() => mutate()}
          >
            {t('run')}
          </Button>
        </div>
        {error && <ErrorNotice error={error} />}
        {data && <TrialResult trial={data.trial} flow={data.tried} />}
      </div>
    </Card>
  );
}
