import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { identityContract } from '../../../identity/model/contract.ts';
import {
  Button,
  ComboBox,
  contractQuery,
  Select,
  useLabel,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { sharePresets, type ReportRight } from '../../model/sharing.ts';
import { RightsField } from './RightsField.tsx';
import type { WireShare } from './RightsTab.tsx';
import { sharingTexts } from './texts.ts';

const receivers = ['everybody', 'team', 'role', 'person'] as const;
type Receiver = (typeof receivers)[number];
type Named = { id: string; name: string };

/** One more who may do something with the report. */
export function NewShare({
  held,
  onAdd,
}: {
  held: readonly ReportRight[];
  onAdd: (share: WireShare) => void;
}) {
  const t = useText(sharingTexts);
  const [who, setWho] = useState<Receiver>('everybody');
  const [one, setOne] = useState<Named | null>(null);
  const viewer = sharePresets.viewer.filter((right) => held.includes(right));
  const [rights, setRights] = useState<readonly ReportRight[]>(viewer);
  const add = () => {
    const named = (kind: Receiver) => (who === kind ? one : null);
    onAdd({ user: named('person'), team: named('team'), role: named('role'), rights: [...rights] });
    setOne(null);
  };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <Select
        label={t('who')}
        options={receivers.map((id) => ({ id, name: t(id) }))}
        value={who}
        onChange={(id) => {
          setWho(id as Receiver);
          setOne(null);
        }}
      />
      {who === 'role' && <RoleField value={one} onChange={setOne} />}
      {(who === 'team' || who === 'person') && <FoundField kind={who} value={one} onChange={setOne} />}
      <RightsField label={t('may')} value={rights} held={held} onChange={setRights} />
      <Button isDisabled={who !== 'everybody' && !one} onPress={add} className="self-start">
        {t('add')}
      </Button>
    </div>
  );
}

type OneProps = { value: Named | null; onChange: (one: Named | null) => void };

function FoundField({ kind, ...props }: OneProps & { kind: 'team' | 'person' }) {
  const t = useText(sharingTexts);
  const source = usePointerSource(kind === 'person' ? 'user' : 'team');
  return source ? <ComboBox label={t('which')} search={source.search} {...props} /> : null;
}

function RoleField({ value, onChange }: OneProps) {
  const t = useText(sharingTexts);
  const say = useLabel();
  const { data } = useQuery(contractQuery(identityContract.listRoles));
  const roles = (data?.items ?? []).map(({ id, label }) => ({ id, name: say(label) }));
  return (
    <Select
      label={t('which')}
      options={roles}
      value={value?.id ?? null}
      onChange={(id) => onChange(roles.find((role) => role.id === id) ?? null)}
    />
  );
}
