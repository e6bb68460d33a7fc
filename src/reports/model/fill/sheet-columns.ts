/** The columns of a form as one filler has them: fields with his rights, the form's own columns as fields of their own. */
import { isDay, type Day } from '../../../platform/model/calendar.ts';
import type { Field } from '../../../platform/model/fields.ts';
import type { Form, FormColumn, Preset } from './form.ts';

/** A field as somebody has it. */
export type ReachedField = Field & { reach: 'masked' | 'read' | 'edit' };

export type SheetColumn = {
  id: string;
  /** As rules name it; those of hidden columns are left out. */
  letter: string;
  field: Field;
  /** Its values are kept with the form, not in a record. */
  isOwn: boolean;
  isEditable: boolean;
  isRequired: boolean;
  preset: Preset;
};

/** A field that its domain changes in its own way is entered all the same where the form can ask that way: a stage. */
const enteredBesides: Readonly<Record<string, readonly string[]>> = { deal: ['stage'] };

/**
 * The form's columns in their order; a field that is hidden from the asker, or gone, has none. Editable is what the form
 * lets be filled and the asker may change.
 */
export function columnsOf(form: Form, fields: readonly ReachedField[]): SheetColumn[] {
  return form.columns.flatMap((column, index) => {
    const letter = letterOf(index);
    if (column.kind === 'own') return { ...ownColumn(column), letter };
    const field = fields.find(({ id }) => id === column.field);
    return field ? { ...fieldColumn(form, column, field), letter } : [];
  });
}

type Placed = Omit<SheetColumn, 'letter'>;

function ownColumn(column: Extract<FormColumn, { kind: 'own' }>): Placed {
  const label = { zh: column.label, en: column.label };
  return {
    id: column.id,
    field: {
      id: column.id,
      label,
      kind: column.type,
      required: column.isRequired,
      ...(column.hint !== '' && { hint: { zh: column.hint, en: column.hint } }),
      ...(column.type === 'select' && {
        options: column.options.map((value) => ({ value, label: { zh: value, en: value } })),
      }),
    },
    isOwn: true,
    isEditable: true,
    isRequired: column.isRequired,
    preset: column.preset,
  };
}

function fieldColumn(
  { about }: Form,
  { id, isReadOnly, isRequired, preset }: Extract<FormColumn, { kind: 'field' }>,
  { reach, ...field }: ReachedField,
): Placed {
  const isMade = about?.action === 'create';
  const isAct = !isMade && (enteredBesides[about?.object ?? '']?.includes(field.id) ?? false);
  const isEntered = (reach === 'edit' && !field.readOnly && !field.many) || (isAct && reach !== 'masked');
  const isMust = isRequired || (isMade && field.required === true);
  return {
    id,
    field: { ...field, required: isMust },
    isOwn: false,
    isEditable: isEntered && !isReadOnly,
    isRequired: isMust && !isReadOnly,
    preset,
  };
}

/** Who fills, and on which day: what presets speak of. */
export type Filler = { today: Day; me: { id: string; name: string } | null };

/** The value a preset stands for, as a form holds it; null where it does not fit its column. */
export function presetValue({ field, preset }: SheetColumn, { today, me }: Filler): unknown {
  if (!preset) return null;
  if (preset.kind === 'today') return field.kind === 'day' ? today : null;
  if (preset.kind === 'me') return field.kind === 'user' ? me : null;
  if (field.kind === 'day')
    return typeof preset.value === 'string' && isDay(preset.value) ? preset.value : null;
  return preset.value;
}

/** The letter of a column as rules name it: A, B, … Z, AA. */
export function letterOf(index: number): string {
  const first = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return first === 0 ? letter : letterOf(first - 1) + letter;
}
