/** A condition that a lead meets, as a sentence for the person who asks why. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { Values } from '../../../records/model/field-schema.ts';
import { labelOfOp, operandsOf, type Condition } from '../../../records/model/filter.ts';

/** What a value of a field is called, in both languages. */
export type NameOf = (field: Field, value: unknown) => Label;

type Asked = { fields: readonly Field[]; values: Values; nameOf: NameOf };

/** “员工数 不小于 200”. Of several values that would do, the lead's own is named. */
export function conditionInWords({ fields, values, nameOf }: Asked, condition: Condition): Label {
  const field = fields.find(({ id }) => id === condition.field);
  if (!field) return { zh: condition.field, en: condition.field };
  const takes = operandsOf(condition.op);
  const isOne = condition.op === 'in';
  const op = isOne ? labelOfOp('is', field.kind) : labelOfOp(condition.op, field.kind);
  const told =
    takes === 'none'
      ? []
      : isOne
        ? [nameOf(field, values[field.id])]
        : [condition.value].flat().map((value) => nameOf(field, value));
  const said = valuesInWords(condition, told);
  return {
    zh: [field.label.zh, op.zh, said.zh].filter(Boolean).join(' '),
    en: [field.label.en, op.en, said.en].filter(Boolean).join(' '),
  };
}

/** The values of a condition one after the other; of a range from one to the other: “100 至 499”. */
export function valuesInWords({ op }: Condition, told: readonly Label[]): Label {
  const [zh, en] = op === 'between' ? [' 至 ', ' and '] : ['、', ', '];
  return { zh: told.map((one) => one.zh).join(zh), en: told.map((one) => one.en).join(en) };
}

export function joinedReasons(reasons: readonly Label[]): Label {
  return {
    zh: reasons.map(({ zh }) => zh).join('；'),
    en: reasons.map(({ en }) => en).join('; '),
  };
}
