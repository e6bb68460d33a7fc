import { WindowChip } from '../../../insights/web/index.ts';
import { Checkbox, useLocale } from '../../../platform/web/index.ts';
import { readExpression } from '../../model/params/expression.ts';
import type { Param } from '../../model/params/param.ts';
import { labelOfParam, type ParamValue, type ParamValues } from '../../model/params/values.ts';
import { ChosenParam } from './ChosenParam.tsx';
import { TypedParam } from './TypedParam.tsx';

export type ControlProps = { param: Param; values: ParamValues; onChange: (value: ParamValue) => void };

/** The control of one parameter, as its widget says. */
export function ParamControl({ param, values, onChange }: ControlProps) {
  const { locale } = useLocale();
  const name = labelOfParam(param, locale);
  const value = values[param.id] ?? null;
  switch (param.widget) {
    case 'dateRange':
      return (
        <WindowChip
          name={name}
          value={typeof value === 'string' ? value : 'all'}
          usual={usualWindow(param)}
          onChange={onChange}
          mayBeAll={!param.required}
        />
      );
    case 'toggle':
      return <Checkbox label={name} value={value === true} onChange={onChange} />;
    case 'text':
    case 'number':
    case 'date':
      return <TypedParam name={name} widget={param.widget} value={value} onChange={onChange} />;
    default:
      return <ChosenParam name={name} param={param} values={values} onChange={onChange} />;
  }
}

/** The window that needs no clearing. */
function usualWindow({ default: told }: Param): string {
  const expression = told === null ? null : readExpression(told);
  return expression?.kind === 'window' ? expression.name : 'all';
}
