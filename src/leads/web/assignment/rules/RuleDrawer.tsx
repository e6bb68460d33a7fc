import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOf, startOfDay } from '../../../../platform/model/calendar.ts';
import {
  Button,
  callContract,
  Checkbox,
  contractKey,
  DatePicker,
  Drawer,
  ErrorNotice,
  MultiSelect,
  notify,
  NumberField,
  TextField,
  useLocale,
  useText,
} from '../../../../platform/web/index.ts';
import { Conditions, useCatalogue } from '../../../../records/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { repLevels, type RepLevel } from '../../../model/assignment/rep-profile.ts';
import type { WireRule } from '../../../model/assignment/wire.ts';
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
  const [form, setForm] = useState(() => formOf(rule, (instant) => dayOf(instant, timeZone)));
  const [isAsked, setAsked] = useState(false);
  const { save, failure, isPending } = useSaving(rule, onClose);
  const put = (change: Partial<RuleForm>): void => setForm({ ...form, ...change });
  const fault = isAsked ? faultOf(form) : null;
  const submit = (): void => {
    setAsked(true);
    if (!faultOf(form)) void save(form);
  };
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" isPending={isPending} onPress={submit}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Drawer title={rule?.name ?? t('newRule')} isOpen onClose={onClose} actions={actions}>
      <div className="flex flex-col gap-5">
        {failure !== null && <ErrorNotice error={failure} />}
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
      </div>
    </Drawer>
  );
}

function useSaving(rule: WireRule | null, onClose: () => void) {
  const t = useText(ruleTexts);
  const { timeZone } = useLocale();
  const client = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const save = async (form: RuleForm): Promise<void> => {
    setPending(true);
    setFailure(null);
    const draft = draftOf(form, (day) => startOfDay(day, timeZone).toISOString());
    try {
      const saved = rule
        ? await callContract(assignmentContract.changeRule, {
            params: { id: rule.id },
            body: { ...draft, version: rule.version },
          })
        : await callContract(assignmentContract.createRule, { body: draft });
      await client.invalidateQueries({ queryKey: contractKey(assignmentContract.listRules) });
      notify({ tone: 'good', title: t('saved', { name: saved.name }) });
      onClose();
    } catch (problem) {
      setFailure(problem);
      setPending(false);
    }
  };
  return { save, failure, isPending };
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
