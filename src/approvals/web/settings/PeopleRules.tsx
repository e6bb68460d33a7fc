import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import {
  Button,
  ComboBox,
  contractQuery,
  IconButton,
  NumberField,
  Select,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import { identityContract } from '../../../identity/model/contract.ts';
import { mostLevels, type ApproverRule } from '../../model/flow/flow.ts';
import { useNamesOf } from './use-names-of.ts';
import { flowTexts } from './texts.ts';

const kinds = ['superior', 'superiors', 'department_head', 'department_heads', 'role', 'person'] as const;

type Props = { label: string; rules: readonly ApproverRule[]; onChange: (rules: ApproverRule[]) => void };

/** Who is asked or told: any number of rules, one after the other. */
export function PeopleRules({ label, rules, onChange }: Props) {
  const t = useText(flowTexts);
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-1 text-sm font-medium">{label}</legend>
      {rules.map((rule, at) => (
        <div key={at} className="flex items-end gap-2 rounded-md border border-line p-2">
          <div className="grid min-w-0 flex-1 grid-cols-2 gap-2 max-md:grid-cols-1">
            <Select
              label={t('who')}
              value={rule.kind}
              options={kinds.map((id) => ({ id, name: t(`rule_${id}`) }))}
              onChange={(kind) => onChange([...rules].with(at, freshRule(kind as ApproverRule['kind'])))}
            />
            <RuleFields rule={rule} onChange={(next) => onChange([...rules].with(at, next))} />
          </div>
          {rules.length > 1 && (
            <IconButton
              label={t('removePerson')}
              icon={<Trash2 aria-hidden size={15} />}
              onPress={() => onChange(rules.toSpliced(at, 1))}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onChange([...rules, freshRule('superior')])}
        >
          {t('addPerson')}
        </Button>
      </div>
    </fieldset>
  );
}

function freshRule(kind: ApproverRule['kind']): ApproverRule {
  if (kind === 'person') return { kind, userId: '' };
  if (kind === 'role') return { kind, roleId: '' };
  if (kind === 'superior' || kind === 'department_head') return { kind, level: 1 };
  return { kind, upTo: 2, order: 'bottom_up' };
}

function RuleFields({ rule, onChange }: { rule: ApproverRule; onChange: (rule: ApproverRule) => void }) {
  const t = useText(flowTexts);
  if (rule.kind === 'person')
    return (
      <PersonField
        label={t('person')}
        userId={rule.userId}
        onChange={(userId) => onChange({ ...rule, userId })}
      />
    );
  if (rule.kind === 'role')
    return <RoleField roleId={rule.roleId} onChange={(roleId) => onChange({ ...rule, roleId })} />;
  if ('level' in rule)
    return (
      <NumberField
        label={t('level')}
        value={rule.level}
        onChange={(level) => onChange({ ...rule, level: inLevels(level) })}
      />
    );
  return (
    <div className="grid grid-cols-2 gap-2">
      <NumberField
        label={t('upTo')}
        value={rule.upTo}
        onChange={(upTo) => onChange({ ...rule, upTo: inLevels(upTo) })}
      />
      <Select
        label={t('order')}
        value={rule.order}
        options={[
          { id: 'bottom_up', name: t('bottom_up') },
          { id: 'top_down', name: t('top_down') },
        ]}
        onChange={(order) => onChange({ ...rule, order: order === 'top_down' ? 'top_down' : 'bottom_up' })}
      />
    </div>
  );
}

function inLevels(level: number | null): number {
  return Math.min(mostLevels, Math.max(1, Math.round(level ?? 1)));
}

/** One person of the organisation, found by typing. */
export function PersonField({
  label,
  userId,
  onChange,
}: {
  label: string;
  userId: string;
  onChange: (userId: string) => void;
}) {
  const source = usePointerSource('user');
  const nameOf = useNamesOf();
  if (!source) return null;
  return (
    <ComboBox
      label={label}
      isRequired
      value={userId ? { id: userId, name: nameOf(userId) } : null}
      onChange={(one) => onChange(one?.id ?? '')}
      search={source.search}
    />
  );
}

function RoleField({ roleId, onChange }: { roleId: string; onChange: (roleId: string) => void }) {
  const t = useText(flowTexts);
  const { data } = useQuery(contractQuery(identityContract.listRoles, {}));
  return (
    <Select
      label={t('role')}
      isRequired
      value={roleId || null}
      options={(data?.items ?? []).map(({ id, name }) => ({ id, name }))}
      onChange={(id) => onChange(id ?? '')}
    />
  );
}
