import { useState } from 'react';
import { dayOf, startOfDay } from '../../../../platform/model/calendar.ts';
import {
  callContract,
  Checkbox,
  DatePicker,
  FormDrawer,
  MultiSelect,
  NumberField,
  TextField,
  useLocale,
  useDraft,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { Conditions, useCatalogue } from '../../../../records/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { repLevels, type RepLevel } from '../../../model/assignment/rep-profile.ts';
import type { RuleDraft, WireRule } from '../../../model/assignment/wire.ts';
import { levelTexts } from '../candidates/texts.ts';
import { EngineFields } from './EngineFields.tsx';
import { draftOf, faultOf, formOf, type RuleForm } from './rule-form.ts';
import { TakersFields } from './TakersFields.tsx';
import { ruleTexts } from './texts.ts';

type Props = { rule: WireRule | null; onClose: () => void };

/** A rule on its drawing board: which leads, who takes them, how they are chosen, how fast they accept. */
export function RuleDrawer({ rule, onClose }: Props) {
  const t = useText(ruleTexts);
  const { timeZone } = useLocale();
  const [form, setForm, isChanged] = useDraft(() => formOf(rule, (instant) => dayOf(instant, timeZone)));
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (draft: RuleDraft) =>
      rule
        ? callContract(assignmentContract.changeRule, {
            params: { id: rule.id },
            body: { ...draft, version: rule.version },
          })
        : callContract(assignmentContract.createRule, { body: draft }),
    said: ({ name }) => t('saved', { name }),
    stale: ['assignment-rules'],
    onDone: onClose,
  });
  const put = (change: Partial<RuleForm>): void => setForm({ ...form, ...change });
  const fault = isAsked ? faultOf(form) : null;
  const submit = (): void => {
    setAsked(true);
    if (!faultOf(form)) void send(draftOf(form, (day) => startOfDay(day, timeZone).toISOString()));
  };
  return (
    <FormDrawer
      title={rule?.name ?? t('newRule')}
      confirm={t('save')}
      onSubmit={submit}
      onClose={onClose}
      isChanged={isChanged}
      {...sending}
    >
      <TextField
        label={t('name')}
        isRequired
        value={form.name}
        onChange={(name) => put({ name })}
        maxLength={60}
        error={fault === 'nameMissing' ? t('nameMissing') : null}
      />
      <WhichLeads form={form} put={put} />
      <TakersFields form={form} put={put} error={fault === 'takersMissing' ? t('takersMissing') : null} />
      {form.kind !== 'pool' && <HowChosen form={form} put={put} />}
      <section className="flex flex-col gap-2">
        <Checkbox label={t('enabled')} value={form.enabled} onChange={(enabled) => put({ enabled })} />
        <DatePicker
          label={t('activeFrom')}
          hint={t('activeFromHint')}
          value={form.activeFrom}
          onChange={(activeFrom) => put({ activeFrom })}
        />
      </section>
    </FormDrawer>
  );
}

export type PartProps = { form: RuleForm; put: (change: Partial<RuleForm>) => void };

function WhichLeads({ form, put }: PartProps) {
  const t = useText(ruleTexts);
  const { catalogue } = useCatalogue('lead');
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base">{t('when')}</h3>
      <div className="flex flex-wrap items-center gap-2">
        {form.conditions.length === 0 && <span className="text-sm text-faint">{t('always')}</span>}
        <Conditions
          fields={catalogue?.fields ?? []}
          conditions={form.conditions}
          onChange={(conditions) => put({ conditions })}
        />
      </div>
    </section>
  );
}

/** Levels, accept times and the engine: only where people take the leads. */
function HowChosen({ form, put }: PartProps) {
  const t = useText(ruleTexts);
  const levelOf = useText(levelTexts);
  return (
    <>
      <MultiSelect
        label={t('levels')}
        options={repLevels.map((id) => ({ id, name: levelOf(id) }))}
        value={form.levels}
        placeholder={t('levelsAll')}
        onChange={(levels) => put({ levels: levels as readonly RepLevel[] })}
      />
      <section className="flex flex-col gap-2">
        <h3 className="text-base">{t('accept')}</h3>
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            label={t('acceptTop')}
            value={form.acceptTop}
            onChange={(minutes) => put({ acceptTop: minutes ?? form.acceptTop })}
            min={1}
            max={10_000}
            unit={t('workingMinutes')}
          />
          <NumberField
            label={t('acceptOthers')}
            value={form.acceptOthers}
            onChange={(minutes) => put({ acceptOthers: minutes ?? form.acceptOthers })}
            min={1}
            max={10_000}
            unit={t('workingMinutes')}
          />
        </div>
      </section>
      <EngineFields form={form} put={put} />
    </>
  );
}
