import { useState } from 'react';
import {
  Button,
  callContract,
  ComboBox,
  DatePicker,
  ErrorNotice,
  FormDrawer,
  Select,
  TextField,
  usePointerSource,
  useSending,
  useText,
  useToday,
  type Option,
} from '../../../platform/web/index.ts';
import { periodOf } from '../../../platform/model/calendar.ts';
import { incentiveContract, type WireReplay, type WireScheme } from '../../model/incentive/contract.ts';
import { incentivePeriods, type IncentivePeriod } from '../../model/incentive/rules.ts';
import { ReplayView } from './ReplayView.tsx';
import { draftOf, rulesOf } from './rules-draft.ts';
import { RulesFields } from './RulesFields.tsx';
import { incentiveTexts } from './texts.ts';

type Props = { scheme: WireScheme | null; onClose: () => void };

/** Draws the rules of a new scheme, or the next version of one; tried on the past six months before they hold. */
export function SchemeDrawer({ scheme, onClose }: Props) {
  const t = useText(incentiveTexts);
  const [name, setName] = useState(scheme?.name ?? '');
  const [team, setTeam] = useState<Option | null>(scheme?.team ?? null);
  const [period, setPeriod] = useState<IncentivePeriod>(scheme?.period ?? 'month');
  const [draft, setDraft] = useState(() => draftOf(scheme?.versions[0]?.rules ?? null));
  const [fromOn, setFrom] = useState<string | null>(periodOf('month', useToday()).from);
  const rules = rulesOf(draft);
  const whom = { teamId: team?.id ?? null, roleKey: scheme?.roleKey ?? 'rep', period };
  const { send, ...sending } = useSending({
    send: () =>
      scheme
        ? callContract(incentiveContract.addVersion, {
            params: { id: scheme.id },
            body: { rules: rules!, fromOn: fromOn! },
          })
        : callContract(incentiveContract.createScheme, {
            body: { name: name.trim(), ...whom, rules: rules!, fromOn: fromOn! },
          }),
    said: () => t('saved'),
    stale: ['incentive-schemes', 'incentive-statements'],
    onDone: onClose,
  });
  return (
    <FormDrawer
      title={t(scheme ? 'changeRules' : 'newScheme')}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isDisabled={!rules || !fromOn || !(scheme || name.trim())}
      disabledReason={rules ? null : t('needsResult')}
      {...sending}
    >
      {!scheme && <Whom {...{ name, setName, team, setTeam, period, setPeriod }} />}
      <DatePicker label={t('fromOn')} isRequired value={fromOn} onChange={setFrom} />
      <RulesFields draft={draft} onChange={setDraft} />
      <Trial asked={rules && { ...whom, rules, schemeId: scheme?.id ?? null }} />
    </FormDrawer>
  );
}

type WhomProps = {
  name: string;
  setName: (name: string) => void;
  team: Option | null;
  setTeam: (team: Option | null) => void;
  period: IncentivePeriod;
  setPeriod: (period: IncentivePeriod) => void;
};

function Whom({ name, setName, team, setTeam, period, setPeriod }: WhomProps) {
  const t = useText(incentiveTexts);
  const teams = usePointerSource('team');
  return (
    <>
      <TextField label={t('name')} isRequired value={name} onChange={setName} maxLength={80} />
      <div className="grid grid-cols-2 gap-3">
        <ComboBox
          label={t('team')}
          placeholder={t('everybody')}
          value={team}
          onChange={setTeam}
          search={teams?.search ?? (() => Promise.resolve([]))}
        />
        <Select
          label={t('period')}
          options={incentivePeriods.map((id) => ({ id, name: t(id) }))}
          value={period}
          onChange={(id) => id && setPeriod(id as IncentivePeriod)}
        />
      </div>
    </>
  );
}

type Asked = NonNullable<Parameters<typeof callContract<typeof incentiveContract.replayRules>>[1]>['body'];

function Trial({ asked }: { asked: Asked | null }) {
  const t = useText(incentiveTexts);
  const [replay, setReplay] = useState<WireReplay | null>(null);
  const { send, isPending, failure } = useSending({
    send: () => callContract(incentiveContract.replayRules, { body: asked! }),
    onDone: setReplay,
  });
  return (
    <>
      <Button isDisabled={!asked} isPending={isPending} onPress={() => void send()}>
        {t('replay')}
      </Button>
      {failure != null && <ErrorNotice error={failure} />}
      {replay && <ReplayView replay={replay} />}
    </>
  );
}
