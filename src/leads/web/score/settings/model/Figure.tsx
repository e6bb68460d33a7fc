import { Explained, noValue, useFormats, useText } from '../../../../../platform/web/index.ts';
import { modelTexts } from './texts.ts';

type Props = { name: string; means: string; value: number | null; base?: number | null };

/** One figure of a version, with what it means; the base stands beside it where there is one. */
export function Figure({ name, means, value, base = null }: Props) {
  const t = useText(modelTexts);
  const { number } = useFormats();
  const written = (one: number | null): string => (one === null ? noValue : number(one, 3));
  return (
    <span className="figures min-w-24 text-sm">
      <Explained text={means} className="block text-xs text-faint">
        {name}
      </Explained>
      <span className="font-medium">{written(value)}</span>
      {base !== null && (
        <span className="ml-1.5 text-xs text-faint">
          {t('base')} {written(base)}
        </span>
      )}
    </span>
  );
}
