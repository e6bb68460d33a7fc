import { useState } from 'react';
import {
  ApiProblem,
  callContract,
  Dialog,
  FieldInput,
  FormDialog,
  SegmentedControl,
  sentValue,
  SkeletonLines,
  TextArea,
  useFreshReads,
  useLabel,
  useSending,
  useText,
  valueAt,
  type FieldValues,
} from '../../../../platform/web/index.ts';
import { useCatalogue, useGuardedUpdate, type OpenField } from '../../../../records/web/index.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { contactKinds, type ContactKind } from '../../../model/lead/contact.ts';
import { leadStepLabels } from '../../../model/lead/lead-step.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { leadRecords } from '../lead-facts.ts';
import { stepTexts } from './texts.ts';
import { staleWithSteps, type StandingStep } from './use-steps.ts';

type Props = {
  record: WireRecord;
  standing: StandingStep;
  /** Everything is there now: the step can be taken, from this version. */
  onDone: (record: WireRecord) => void;
  onClose: () => void;
};

/** A small form with just what a step still lacks: fields of the lead, a talk that was not noted. */
export function MissingDialog(props: Props) {
  const t = useText(stepTexts);
  const label = useLabel();
  const { catalogue } = useCatalogue('lead');
  const title = t('missingTitle', { step: label(leadStepLabels[props.standing.step]) });
  if (!catalogue)
    return (
      <Dialog title={title} isOpen onClose={props.onClose}>
        <SkeletonLines lines={3} className="h-8" />
      </Dialog>
    );
  return <MissingForm {...props} title={title} fields={catalogue.fields} />;
}

type Contact = { kind: ContactKind; body: string };

function sentValues(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, sentValue(value)]));
}

function MissingForm({
  record,
  standing,
  onDone,
  onClose,
  title,
  fields,
}: Props & { title: string; fields: readonly OpenField[] }) {
  const t = useText(stepTexts);
  const askAnew = useFreshReads(staleWithSteps);
  const { update, dialog } = useGuardedUpdate(leadRecords, fields);
  const paths = new Set(standing.missing.map(({ path }) => path));
  const asked = fields.filter(({ id, readOnly }) => paths.has(id) && !readOnly);
  const [values, setValues] = useState<FieldValues>(() =>
    Object.fromEntries(asked.map(({ id }) => [id, valueAt(record, id)])),
  );
  const [contact, setContact] = useState<Contact>({ kind: 'call', body: '' });
  const { send, ...sending } = useSending({
    send: async () => {
      const saved = asked.length > 0 ? await update(record, sentValues(values)) : record;
      if (paths.has('last_contact_at'))
        await callContract(leadStepContract.noteContact, { params: { id: record.id }, body: contact });
      await askAnew();
      return callContract(leadRecords.get, { params: { id: saved.id } });
    },
    onDone,
  });
  const { failure } = sending;
  const faultOf = (path: string) => (failure instanceof ApiProblem ? failure.faultOf(path) : undefined);
  return (
    <>
      <FormDialog
        title={title}
        text={t('missingText')}
        confirm={t('goOn')}
        width="normal"
        onSubmit={() => void send()}
        onClose={onClose}
        {...sending}
      >
        {asked.map((field, place) => (
          <FieldInput
            key={field.id}
            field={{ ...field, required: true }}
            value={values[field.id]}
            onChange={(value) => setValues({ ...values, [field.id]: value })}
            error={faultOf(field.id)}
            isFocusedFirst={place === 0}
          />
        ))}
        {paths.has('last_contact_at') && (
          <ContactPart value={contact} onChange={setContact} error={faultOf('body')} />
        )}
      </FormDialog>
      {dialog}
    </>
  );
}

function ContactPart({
  value,
  onChange,
  error,
}: {
  value: Contact;
  onChange: (contact: Contact) => void;
  error: string | undefined;
}) {
  const t = useText(stepTexts);
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label={t('kind')}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        segments={contactKinds.map((id) => ({ id, name: t(id) }))}
      />
      <TextArea
        label={t('whatHappened')}
        placeholder={t('whatHint')}
        isRequired
        rows={2}
        value={value.body}
        onChange={(body) => onChange({ ...value, body })}
        error={error}
      />
    </div>
  );
}
