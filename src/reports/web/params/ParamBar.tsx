import { RotateCcw, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, FilterBar, useLabel, useLocale, useText } from '../../../platform/web/index.ts';
import { labelOfParam } from '../../model/params/values.ts';
import { ParamControl } from './ParamControl.tsx';
import { paramTexts } from './texts.ts';
import type { Panel } from './use-params.ts';

/** What a viewer chooses of a report: one control a parameter, and the button that asks where there is one. */
export function ParamBar({ panel, tools }: { panel: Panel; tools?: ReactNode }) {
  const t = useText(paramTexts);
  const { params, values, change, hasButton } = panel;
  return (
    <>
      {(params.length > 0 || tools) && (
        <FilterBar tools={tools}>
          {params.map((param) => (
            <ParamControl
              key={param.id}
              param={param}
              values={values}
              onChange={(value) => change(param, value)}
            />
          ))}
          {hasButton && (
            <Button
              variant="primary"
              size="small"
              icon={<Search aria-hidden size={14} />}
              onPress={panel.ask}
            >
              {t('ask')}
            </Button>
          )}
          {Object.keys(panel.told).length > 0 && (
            <Button
              variant="quiet"
              size="small"
              icon={<RotateCcw aria-hidden size={14} />}
              onPress={panel.reset}
            >
              {t('reset')}
            </Button>
          )}
        </FilterBar>
      )}
      <Notices panel={panel} />
    </>
  );
}

/** What was not understood, what is still to be chosen. */
function Notices({ panel: { params, refusals, missing, chosen, isWaiting } }: { panel: Panel }) {
  const t = useText(paramTexts);
  const say = useLabel();
  const { locale } = useLocale();
  const nameOf = (id: string) =>
    labelOfParam(
      params.find((param) => param.id === id)!,
      locale,
    );
  return (
    <div role="status" className="text-sm empty:hidden">
      {refusals.map(({ param, label }) => (
        <p key={param} className="py-1 text-warn">
          {t('refused', { name: nameOf(param), why: say(label) })}
        </p>
      ))}
      {missing.length > 0 && (
        <p className="py-1 text-soft">
          {t('missing', { names: missing.map(({ id }) => nameOf(id)).join('、') })}
        </p>
      )}
      {missing.length === 0 && chosen === null && isWaiting && (
        <p className="py-1 text-soft">{t('waiting')}</p>
      )}
    </div>
  );
}
