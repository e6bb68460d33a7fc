/** What a test asks, in words: for lists of rules and for the log of changes. */
import type { Field } from '../../../platform/model/fields.ts';
import type { Label } from '../../../platform/model/label.ts';
import { labelOfOp, operandsOf, type Condition } from '../../../records/model/filter.ts';
import { joinedReasons, valuesInWords, type NameOf } from './condition-in-words.ts';
import { eventKindsInWords } from './lead-event.ts';
import type { LeadTest } from './lead-test.ts';

/** “员工数 不小于 500；需求提到 报价、采购；30 天内主动咨询至少 2 次”. */
export function testInWords(
  { conditions, words, behaviour }: LeadTest,
  fields: readonly Field[],
  nameOf: NameOf,
): Label {
  const asked = conditions.map((condition) => askedInWords(condition, fields, nameOf));
  if (words) {
    const where = words.fields.map((id) => labelOf(fields, id));
    asked.push({
      zh: `${where.map(({ zh }) => zh).join('、')}提到 ${words.any.join('、')}`,
      en: `${where.map(({ en }) => en).join(', ')} mentions ${words.any.join(', ')}`,
    });
  }
  if (behaviour) {
    const told = eventKindsInWords(behaviour.kinds);
    const { atLeast, days } = behaviour;
    asked.push({
      zh: `${days} 天内${told.zh}至少 ${atLeast} 次`,
      en: `${told.en}: at least ${atLeast} in ${days} days`,
    });
  }
  return joinedReasons(asked);
}

function labelOf(fields: readonly Field[], id: string): Label {
  return fields.find((field) => field.id === id)?.label ?? { zh: id, en: id };
}

function askedInWords(asked: Condition, fields: readonly Field[], nameOf: NameOf): Label {
  const { field: id, op, value } = asked;
  const field = fields.find((one) => one.id === id);
  if (!field) return { zh: id, en: id };
  const label = labelOfOp(op, field.kind);
  const told = operandsOf(op) === 'none' ? [] : [value].flat().map((one) => nameOf(field, one));
  const values = valuesInWords(asked, told);
  return {
    zh: [field.label.zh, label.zh, values.zh].filter(Boolean).join(' '),
    en: [field.label.en, label.en, values.en].filter(Boolean).join(' '),
  };
}
