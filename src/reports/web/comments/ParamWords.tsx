import { useWindowTitle } from '../../../insights/web/index.ts';
import { useLocale, useText } from '../../../platform/web/index.ts';
import type { Param } from '../../model/params/param.ts';
import { labelOfParam, type ParamValues } from '../../model/params/values.ts';
import { useWords } from '../params/ChosenParam.tsx';
import { useParamOptions } from '../params/use-param-options.ts';
import { talkTexts } from './texts.ts';

type Props = { param: Param; values: ParamValues };

/** What is chosen of a parameter, in words; what the reader cannot name is counted only. */
export function ParamWords(props: Props) {
  const t = useText(talkTexts);
  const { locale } = useLocale();
  const windowTitle = useWindowTitle();
  const { param, values } = props;
  const value = values[param.id] ?? null;
  const said = (words: string) => t('param', { name: labelOfParam(param, locale), value: words });
  switch (param.widget) {
    case 'dateRange':
      return <span>{said(windowTitle(String(value)))}</span>;
    case 'toggle':
      return <span>{said(t(value === true ? 'yes' : 'no'))}</span>;
    case 'text':
    case 'number':
    case 'date':
      return <span>{said(String(value))}</span>;
    default:
      return <Named {...props} said={said} />;
  }
}

function Named({ param, values, said }: Props & { said: (words: string) => string }) {
  const { options } = useParamOptions(param, values);
  const words = useWords([values[param.id] ?? []].flat().map(String), options);
  return <span>{said(words ?? '')}</span>;
}
