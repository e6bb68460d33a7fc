import { useQuery } from '@tanstack/react-query';
import {
  Checkbox,
  ComboBox,
  contractQuery,
  RadioGroup,
  Select,
  TagPicker,
  useLocale,
  usePointerSource,
  useText,
} from '../../../../platform/web/index.ts';
import { poolContract } from '../../../model/pool/contract.ts';
import type { TakersKind } from './rule-form.ts';
import type { PartProps } from './RuleDrawer.tsx';
import { ruleTexts } from './texts.ts';

const kinds: readonly TakersKind[] = ['everybody', 'team', 'people', 'pool'];

/** Who takes the leads of a rule: all reps, a team, chosen people, or a pool. */
export function TakersFields({ form, put, error }: PartProps & { error: string | null }) {
  const t = useText(ruleTexts);
  return (
    <section className="flex flex-col gap-3">
      <RadioGroup
        label={t('who')}
        options={kinds.map((id) => ({ id, name: t(id) }))}
        value={form.kind}
        onChange={(kind) => put({ kind: kind as TakersKind })}
      />
      {form.kind === 'team' && <TeamField form={form} put={put} error={error} />}
      {form.kind === 'people' && <PeopleField form={form} put={put} error={error} />}
      {form.kind === 'pool' && <PoolField form={form} put={put} error={error} />}
    </section>
  );
}

type FieldProps = PartProps & { error: string | null };

const nobody = () => Promise.resolve([]);

function TeamField({ form, put, error }: FieldProps) {
  const t = useText(ruleTexts);
  const teams = usePointerSource('team');
  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        label={t('team')}
        isRequired
        value={form.team}
        onChange={(team) => put({ team })}
        search={teams?.search ?? nobody}
        error={error}
      />
      <Checkbox label={t('below')} value={form.below} onChange={(below) => put({ below })} />
    </div>
  );
}

function PeopleField({ form, put, error }: FieldProps) {
  const t = useText(ruleTexts);
  const people = usePointerSource('user');
  return (
    <TagPicker
      label={t('people')}
      isRequired
      value={form.people}
      onChange={(chosen) => put({ people: chosen })}
      search={people?.search ?? nobody}
      error={error}
    />
  );
}

function PoolField({ form, put, error }: FieldProps) {
  const t = useText(ruleTexts);
  const { locale } = useLocale();
  const { data } = useQuery(contractQuery(poolContract.listPools));
  const options = (data?.items ?? []).map(({ id, name, nameEn }) => ({
    id,
    name: locale === 'en' && nameEn ? nameEn : name,
  }));
  return (
    <Select
      label={t('pool')}
      isRequired
      options={options}
      value={form.poolId}
      onChange={(poolId) => put({ poolId })}
      error={error}
    />
  );
}
