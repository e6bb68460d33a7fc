import { useQuery } from '@tanstack/react-query';
import { accountContract } from '../../../accounts/model/contract.ts';
import { Button, Checkbox, contractQuery, useText } from '../../../platform/web/index.ts';
import type { RecordContract } from '../../../records/web/index.ts';
import type { Stage } from '../../model/pipeline.ts';
import type { Requirement } from '../../model/process/stage-process.ts';
import { useNameOf } from '../pipelines.ts';
import type { Given, GivenByRule, Judged } from '../process/fill-gate.ts';
import { MissingInput } from '../process/MissingInput.tsx';
import { useAskedWords } from '../process/use-asked-words.ts';
import { askedLater, askedNow, beginning, fieldsInsistedOn, ownContact } from './first-gate.ts';
import { createTexts } from './texts.ts';

type Props = {
  /** The open stages of the pipeline, and the one in which the deal is to begin. */
  open: readonly Stage[];
  stage: Stage;
  /** The customer that is there already; null: none yet, or one made along with the deal. */
  accountId: string | null;
  /** The fields of the deal that the form shows itself. */
  shown: ReadonlySet<string>;
  /** Of a customer that is made along with the deal: the fields that the form holds already. */
  isAccountFilled?: ((field: string) => boolean) | undefined;
  /** The name of the contact that is made along with the deal. */
  contactName?: string | undefined;
  given: GivenByRule;
  onGive: (given: GivenByRule) => void;
  onChooseStage: (stageId: string) => void;
};

/** What the stage insists on before a deal may begin in it: just what is missing, in the form that creates the deal. */
export function FirstGate(props: Props) {
  const { stage, open } = props;
  const t = useText(createTexts);
  const nameOf = useNameOf();
  const { words, fields } = useAskedWords(open);
  const missing = useMissing(props);
  const later = askedLater(stage).map((rule) => words({ part: 'entry', rule }));
  if (missing.length === 0 && later.length === 0) return null;
  return (
    <section aria-label={t('asks', { stage: nameOf(stage) })} className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{t('asks', { stage: nameOf(stage) })}</h3>
      {missing.map((rule) => (
        <Asked key={rule.id} {...props} rule={rule} words={words({ part: 'entry', rule })} fields={fields} />
      ))}
      {later.length > 0 && <Later {...props} what={later.join('、')} />}
    </section>
  );
}

/** The rules that the form cannot see to be met by itself. */
function useMissing({ stage, accountId, shown, isAccountFilled }: Props): Requirement[] {
  const asked = askedNow(stage);
  const asksAccount = asked.some((rule) => rule.kind === 'field' && rule.object === 'account');
  const { data } = useQuery({
    ...contractQuery((accountContract as RecordContract).get, { params: { id: accountId ?? '' } }),
    enabled: accountId !== null && asksAccount,
  });
  const isFilled = (field: string): boolean => {
    const value = field.startsWith('custom.')
      ? (data?.['custom'] as Record<string, unknown> | undefined)?.[field.slice('custom.'.length)]
      : data?.[field];
    return accountId === null
      ? (isAccountFilled?.(field) ?? false)
      : value !== null && value !== undefined && value !== '';
  };
  const own = fieldsInsistedOn(stage);
  return asked.filter((rule) => {
    if (rule.kind !== 'field') return true;
    return rule.object === 'deal' ? own.has(rule.field) && !shown.has(rule.field) : !isFilled(rule.field);
  });
}

type AskedProps = Props & {
  rule: Requirement;
  words: string;
  fields: ReturnType<typeof useAskedWords>['fields'];
};

function Asked({ rule, words, fields, given, onGive, ...props }: AskedProps) {
  const { stage, accountId, contactName, isAccountFilled } = props;
  const give = (answer: Given): void => onGive({ ...given, [rule.id]: answer });
  const need = 'atLeast' in rule ? rule.atLeast : 1;
  if (rule.kind === 'contact' && contactName !== undefined && need === 1)
    return <OwnPart rule={rule} words={words} name={contactName} given={given[rule.id]} onGive={give} />;
  const missing = { stageId: stage.id, mode: rule.mode, have: 0, need, part: 'entry', rule } as Judged;
  const account = accountId !== null || isAccountFilled ? { id: accountId ?? '', name: '' } : null;
  return (
    <MissingInput
      deal={{ id: '', account }}
      missing={missing}
      words={words}
      fields={fields}
      given={given[rule.id]}
      isWhyMissing={false}
      onGive={give}
    />
  );
}

type OwnProps = {
  rule: Extract<Requirement, { kind: 'contact' }>;
  words: string;
  name: string;
  given: Given | undefined;
  onGive: (given: Given) => void;
};

/** The contact that is made along with the deal plays the part that is asked for. */
function OwnPart({ rule, words, name, given, onGive }: OwnProps) {
  const t = useText(createTexts);
  const contact = { id: ownContact, name };
  const isGiven = given?.kind === 'contacts' && given.people.length > 0;
  return (
    <Checkbox
      label={t('playsPart', { name, what: words })}
      value={isGiven}
      onChange={(plays) =>
        onGive({ kind: 'contacts', people: plays ? [{ contact, role: rule.role ?? 'user' }] : [] })
      }
    />
  );
}

/** What only a standing deal can have: in the first stage it is asked later, else the deal begins before. */
function Later({ open, stage, what, onChooseStage }: Props & { what: string }) {
  const t = useText(createTexts);
  const nameOf = useNameOf();
  const earlier = beginning(open, stage);
  if (stage.rank === 1 || !earlier) return <p className="text-sm text-soft">{t('askedLater', { what })}</p>;
  return (
    <div className="flex flex-col items-start gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      <p>{t('needsDeal', { what, stage: nameOf(earlier) })}</p>
      <Button size="small" onPress={() => onChooseStage(earlier.id)}>
        {t('beginIn', { stage: nameOf(earlier) })}
      </Button>
    </div>
  );
}
