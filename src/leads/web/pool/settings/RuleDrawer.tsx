import { useState } from 'react';
import {
  callContract,
  Checkbox,
  FormDrawer,
  Select,
  TextField,
  useDraft,
  useSending,
  useText,
} from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import type { DesignedPool } from '../../../model/pool/pool-schemas.ts';
import { recycleContract, type RuleBody, type WireRule } from '../../../model/pool/recycle-contract.ts';
import { hasClock } from '../../../model/pool/recycle-rule.ts';
import { useNameOfPool } from '../use-pools.ts';
import { RuleClocks } from './RuleClocks.tsx';
import { SegmentField } from './SegmentField.tsx';
import { designTexts, ruleTexts } from './texts.ts';
import { TryRule } from './TryRule.tsx';
import { staleWithDesigns } from './use-designs.ts';

type Props = {
  rule: WireRule | null;
  pools: readonly DesignedPool[];
  fields: readonly OpenField[];
  onClose: () => void;
};

const blank: RuleBody = {
  name: '',
  enabled: true,
  segment: [],
  fromPoolId: null,
  toPoolId: null,
  unit: 'calendar',
  protectDays: 15,
  extendDays: 7,
  mostDays: 60,
  untouchedDays: null,
  undealtDays: null,
  dealRank: null,
};

function bodyOf(rule: WireRule): RuleBody {
  const { id: _, version: __, position: ___, broken: ____, ...body } = rule;
  return body;
}

/** One recycle rule, drawn anew or changed, and tried out on tonight before it is in force. */
export function RuleDrawer({ rule, pools, fields, onClose }: Props) {
  const t = useText(ruleTexts);
  const shared = useText(designTexts);
  const [body, setBody, isChanged] = useDraft(rule ? bodyOf(rule) : blank);
  const [isAsked, setAsked] = useState(false);
  const { send, ...sending } = useSending({
    send: (whole: RuleBody) =>
      rule
        ? callContract(recycleContract.changeRecycleRule, {
            params: { id: rule.id },
            ifMatch: rule.version,
            body: whole,
          })
        : callContract(recycleContract.createRecycleRule, { body: whole }),
    said: ({ name }) => shared('saved', { name }),
    stale: staleWithDesigns,
    onDone: onClose,
  });
  const isWhole = body.name.trim() !== '' && hasClock(body);
  const submit = (): void => {
    setAsked(true);
    if (isWhole) void send({ ...body, name: body.name.trim() });
  };
  const part = (change: Partial<RuleBody>): void => setBody({ ...body, ...change });
  return (
    <FormDrawer
      title={rule ? t('editRule', { name: rule.name }) : t('newRule')}
      confirm={shared('save')}
      onSubmit={submit}
      onClose={onClose}
      isChanged={isChanged}
      {...sending}
    >
      <TextField
        label={shared('name')}
        isRequired
        isFocusedFirst={rule === null}
        value={body.name}
        onChange={(name) => part({ name })}
        maxLength={60}
        error={isAsked && !body.name.trim() ? shared('nameMissing') : null}
      />
      <Checkbox label={t('enabled')} value={body.enabled} onChange={(enabled) => part({ enabled })} />
      <Reach body={body} onPart={part} pools={pools} fields={fields} />
      <RuleClocks body={body} onPart={part} error={isAsked && !hasClock(body) ? t('noClock') : null} />
      <TryRule body={body} />
    </FormDrawer>
  );
}

type ReachProps = Pick<Props, 'pools' | 'fields'> & {
  body: RuleBody;
  onPart: (change: Partial<RuleBody>) => void;
};

/** Which leads the rule is for, and where they go. */
function Reach({ body, onPart, pools, fields }: ReachProps) {
  const t = useText(ruleTexts);
  const nameOf = useNameOfPool();
  const options = pools.map((pool) => ({ id: pool.id, name: nameOf(pool) }));
  return (
    <>
      <SegmentField
        label={t('segment')}
        hint={t('segmentHint')}
        fields={fields}
        conditions={body.segment}
        onChange={(segment) => onPart({ segment: [...segment] })}
      />
      <div className="grid gap-3 md:grid-cols-2">
        <Select
          label={t('fromPool')}
          options={options}
          value={body.fromPoolId}
          onChange={(fromPoolId) => onPart({ fromPoolId })}
          placeholder={t('any')}
          isClearable
        />
        <Select
          label={t('toPool')}
          options={options}
          value={body.toPoolId}
          onChange={(toPoolId) => onPart({ toPoolId })}
          placeholder={t('toUsual')}
          isClearable
        />
      </div>
    </>
  );
}
