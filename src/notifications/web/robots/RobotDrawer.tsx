import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { identityContract } from '../../../identity/model/contract.ts';
import {
  Button,
  Checkbox,
  contractQuery,
  Drawer,
  ErrorNotice,
  MultiSelect,
  SegmentedControl,
  TextField,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import { groupsOf } from '../../model/channels.ts';
import { kindNames } from '../../model/kind-names.ts';
import { notificationKinds, type NotificationKind } from '../../model/kinds.ts';
import type { NewRobot, WireRobot } from '../../model/robots/contract.ts';
import { productTerms, robotProducts, type RobotProduct } from '../../model/robots/products.ts';
import { robotTexts } from './texts.ts';
import { useSaveRobot } from './use-robots.ts';

type Form = Omit<NewRobot, 'signSecret'> & { signSecret: string };

const usualKinds: NotificationKind[] = [
  'deal-critical',
  'deal-high-risk',
  'lead-assigned',
  'lead-not-accepted',
];

/** Adds a robot, or changes one; its address and secret are never shown. */
export function RobotDrawer({ robot, onClose }: { robot: WireRobot | null; onClose: () => void }) {
  const t = useText(robotTexts);
  const { locale } = useLocale();
  const [form, setForm] = useState<Form>(() => formOf(robot, locale));
  const [isTried, setTried] = useState(false);
  const { send, isPending, failure } = useSaveRobot(onClose);
  const isComplete = form.name.trim() && (robot || form.address.trim()) && form.kinds.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isComplete) return;
    const { address, signSecret, product, ...plain } = form;
    if (robot === null)
      void send({ of: null, body: { ...plain, product, address, signSecret: signSecret || null } });
    else
      void send({
        of: robot,
        body: { ...plain, ...(address && { address }), ...(signSecret && { signSecret }) },
      });
  };
  return (
    <Drawer
      title={t(robot ? 'change' : 'add')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" form="robot" variant="primary" isPending={isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id="robot" onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failure !== null && <ErrorNotice error={failure} />}
        <Access {...{ form, setForm, robot, isTried }} />
        <What {...{ form, setForm, isTried }} />
      </form>
    </Drawer>
  );
}

function formOf(robot: WireRobot | null, locale: 'zh-CN' | 'en'): Form {
  if (robot === null)
    return {
      name: '',
      product: 'wecom',
      kinds: usualKinds,
      teamIds: [],
      locale,
      workingHoursOnly: true,
      address: '',
      signSecret: '',
    };
  const { name, product, kinds, teamIds, workingHoursOnly } = robot;
  const known = kinds.filter((kind): kind is NotificationKind => kind in notificationKinds);
  return {
    name,
    product,
    kinds: known,
    teamIds,
    locale: robot.locale,
    workingHoursOnly,
    address: '',
    signSecret: '',
  };
}

type Part = { form: Form; setForm: (form: Form) => void; isTried: boolean };

function Access({ form, setForm, isTried, robot }: Part & { robot: WireRobot | null }) {
  const t = useText(robotTexts);
  const label = useLabel();
  const terms = productTerms[form.product];
  const missing = (text: string): string | null => (isTried && text.trim() === '' ? t('required') : null);
  return (
    <>
      {robot === null && (
        <SegmentedControl<RobotProduct>
          label={t('product')}
          value={form.product}
          onChange={(product) => setForm({ ...form, product })}
          segments={robotProducts.map((id) => ({ id, name: label(productTerms[id].name) }))}
        />
      )}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        isRequired
        maxLength={80}
        value={form.name}
        onChange={(name) => setForm({ ...form, name })}
        error={missing(form.name)}
      />
      <TextField
        label={t('address')}
        hint={robot ? t('addressKept', { hint: robot.addressHint }) : terms.example}
        isRequired={robot === null}
        maxLength={2000}
        value={form.address}
        onChange={(address) => setForm({ ...form, address })}
        error={robot === null ? missing(form.address) : null}
      />
      {terms.signs && (
        <TextField
          label={t('secret')}
          hint={t(robot?.isSigned ? 'secretKept' : 'secretHint')}
          type="password"
          maxLength={500}
          value={form.signSecret}
          onChange={(signSecret) => setForm({ ...form, signSecret })}
        />
      )}
    </>
  );
}

const allKinds = Object.keys(notificationKinds) as NotificationKind[];

function What({ form, setForm, isTried }: Part) {
  const t = useText(robotTexts);
  const label = useLabel();
  const { data } = useQuery(contractQuery(identityContract.listTeams));
  const kinds = groupsOf(allKinds).flatMap((group) => group.kinds);
  return (
    <>
      <MultiSelect
        label={t('kinds')}
        isRequired
        value={form.kinds}
        options={kinds.map((id) => ({ id, name: label(kindNames[id]) }))}
        onChange={(chosen) => setForm({ ...form, kinds: chosen as NotificationKind[] })}
        error={isTried && form.kinds.length === 0 ? t('chooseKinds') : null}
      />
      <MultiSelect
        label={t('teams')}
        placeholder={t('everybody')}
        value={form.teamIds}
        options={(data?.items ?? []).map(({ id, name }) => ({ id, name }))}
        onChange={(teamIds) => setForm({ ...form, teamIds: [...teamIds] })}
      />
      <Checkbox
        label={t('workingHours')}
        value={form.workingHoursOnly}
        onChange={(workingHoursOnly) => setForm({ ...form, workingHoursOnly })}
      />
    </>
  );
}
