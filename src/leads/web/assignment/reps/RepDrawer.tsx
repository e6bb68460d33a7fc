import {
  Button,
  callContract,
  Checkbox,
  DatePicker,
  Drawer,
  FormDrawer,
  NumberField,
  SegmentedControl,
  useDraft,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import { usualSpans } from '../../../../platform/model/working-hours.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { repLevels } from '../../../model/assignment/rep-profile.ts';
import type { WireRep } from '../../../model/assignment/wire.ts';
import { levelTexts } from '../candidates/texts.ts';
import { bodyOf, formOf, type RepForm } from './rep-form.ts';
import { ShiftFields } from './ShiftFields.tsx';
import { SpecialityFields } from './SpecialityFields.tsx';
import { repTexts } from './texts.ts';

type Props = { rep: WireRep; onClose: () => void };

/** A rep's profile: what he is good at, how much he takes, when he is there. */
export function RepDrawer({ rep, onClose }: Props) {
  const t = useText(repTexts);
  const [form, setForm, isChanged] = useDraft(() => formOf(rep));
  const { user, profile } = rep;
  const { send, ...sending } = useSending({
    send: () =>
      callContract(assignmentContract.changeProfile, {
        params: { id: user.id },
        body: bodyOf(form, profile.version),
      }),
    said: () => t('saved', { name: user.name }),
    stale: ['rep-profiles'],
    onDone: onClose,
  });
  const put = (change: Partial<RepForm>): void => setForm({ ...form, ...change });
  const part = { form, put, isDisabled: !rep.mayChange };
  const fields = (
    <fieldset disabled={!rep.mayChange} className="flex min-w-0 flex-col gap-5">
      {!rep.mayChange && <p className="text-sm text-soft">{t('notYours')}</p>}
      <Checkbox
        label={t('takesLeads')}
        value={form.takesLeads}
        onChange={(takesLeads) => put({ takesLeads })}
        isDisabled={!rep.mayChange}
      />
      <SpecialityFields {...part} />
      <HowMany {...part} />
      <Shift {...part} />
    </fieldset>
  );
  const title = t('title', { name: user.name });
  if (!rep.mayChange)
    return (
      <Drawer
        title={title}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('close')}</Button>}
      >
        {fields}
      </Drawer>
    );
  return (
    <FormDrawer
      title={title}
      confirm={t('save')}
      onSubmit={() => void send()}
      onClose={onClose}
      isChanged={isChanged}
      {...sending}
    >
      {fields}
    </FormDrawer>
  );
}

export type PartProps = { form: RepForm; put: (change: Partial<RepForm>) => void; isDisabled: boolean };

function HowMany({ form, put, isDisabled }: PartProps) {
  const t = useText(repTexts);
  const levelOf = useText(levelTexts);
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-base">{t('capacityPart')}</h3>
      {isDisabled ? (
        <p className="text-sm">{levelOf(form.level)}</p>
      ) : (
        <SegmentedControl
          label={t('level')}
          segments={repLevels.map((id) => ({ id, name: levelOf(id) }))}
          value={form.level}
          onChange={(level) => put({ level })}
        />
      )}
      {form.level === 'newcomer' && (
        <DatePicker
          label={t('startedOn')}
          hint={t('startedOnHint')}
          value={form.startedOn}
          onChange={(startedOn) => put({ startedOn })}
          isDisabled={isDisabled}
        />
      )}
      <div className="grid grid-cols-2 gap-3">
        <NumberField
          label={t('dailyCapacity')}
          value={form.dailyCapacity}
          onChange={(capacity) => put({ dailyCapacity: capacity ?? 0 })}
          min={0}
          max={1000}
          unit={t('leads')}
          isDisabled={isDisabled}
        />
        <NumberField
          label={t('holdLimit')}
          value={form.holdLimit}
          onChange={(limit) => put({ holdLimit: limit ?? 1 })}
          min={1}
          max={100_000}
          unit={t('leads')}
          isDisabled={isDisabled}
        />
      </div>
    </section>
  );
}

function Shift({ form, put, isDisabled }: PartProps) {
  const t = useText(repTexts);
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base">{t('shift')}</h3>
      <Checkbox
        label={t('ownShift')}
        value={form.spans !== null}
        onChange={(own) => put({ spans: own ? usualSpans : null })}
        isDisabled={isDisabled}
      />
      {form.spans && (
        <ShiftFields spans={form.spans} onChange={(spans) => put({ spans })} isDisabled={isDisabled} />
      )}
    </section>
  );
}
