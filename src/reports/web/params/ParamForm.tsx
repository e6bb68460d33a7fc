import { useState } from 'react';
import { Checkbox, Select, TextField, useLabel, useLocale, useText } from '../../../platform/web/index.ts';
import { paramId, reservedIds, widgets, type Param, type Widget } from '../../model/params/param.ts';
import { labelOfParam } from '../../model/params/values.ts';
import { ApplyFields } from './ApplyFields.tsx';
import { DefaultField } from './DefaultField.tsx';
import { paramFormTexts, widgetNames } from './form-texts.ts';
import { OptionsFields } from './OptionsFields.tsx';

export type ParamFormProps = {
  param: Param;
  others: readonly Param[];
  blocks: readonly { id: string; name: string }[];
  onChange: (param: Param) => void;
};

const several: readonly Widget[] = ['user', 'team', 'tree'];
const listed: readonly Widget[] = ['select', 'multi'];

/** The properties of one parameter. */
export function ParamForm(props: ParamFormProps) {
  const { param, onChange } = props;
  const t = useText(paramFormTexts);
  const say = useLabel();
  const { locale } = useLocale();
  const change = (part: Partial<Param>) => onChange({ ...param, ...part });
  return (
    <div className="flex flex-col gap-3 border-t border-line p-3">
      <TextField
        label={t('label')}
        value={labelOfParam(param, locale)}
        onChange={(label) => label.trim() !== '' && change({ label })}
        maxLength={40}
      />
      <IdField {...props} />
      <Select
        label={t('widget')}
        options={widgets.map((id) => ({ id, name: say(widgetNames[id]) }))}
        value={param.widget}
        onChange={(id) => change(withWidget(param, id as Widget))}
      />
      <DefaultField key={param.widget} param={param} onChange={(told) => change({ default: told })} />
      <span className="flex gap-4">
        <Checkbox
          label={t('required')}
          value={param.required}
          onChange={(required) => change({ required })}
        />
        {several.includes(param.widget) && (
          <Checkbox
            label={t('multiple')}
            value={param.multiple}
            onChange={(multiple) => change({ multiple })}
          />
        )}
      </span>
      {listed.includes(param.widget) && <OptionsFields {...props} />}
      <ApplyFields {...props} />
    </div>
  );
}

function withWidget(param: Param, widget: Widget): Partial<Param> {
  const options = listed.includes(widget) ? (param.options ?? { from: 'typed' as const, items: [] }) : null;
  return { widget, options, default: null };
}

/** The id is taken when it can stand; until then the field says why not. */
function IdField({ param, others, onChange }: ParamFormProps) {
  const t = useText(paramFormTexts);
  const [typed, setTyped] = useState(param.id);
  const stands = (id: string) =>
    paramId.safeParse(id).success && !reservedIds.has(id) && !others.some((other) => other.id === id);
  return (
    <TextField
      label={t('id')}
      value={typed}
      onChange={setTyped}
      onBlur={() => stands(typed) && typed !== param.id && onChange({ ...param, id: typed })}
      maxLength={30}
      error={stands(typed) ? null : t('useIdWrong')}
    />
  );
}
