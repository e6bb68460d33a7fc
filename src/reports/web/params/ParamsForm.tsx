import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  IconButton,
  Menu,
  SegmentedControl,
  useLabel,
  useLocale,
  useText,
} from '../../../platform/web/index.ts';
import type { ReportDocument } from '../../model/document.ts';
import { paramSchema, widgets, type Param, type Widget } from '../../model/params/param.ts';
import { labelOfParam } from '../../model/params/values.ts';
import { paramFormTexts, widgetNames } from './form-texts.ts';
import { ParamForm } from './ParamForm.tsx';

type Parts = Pick<ReportDocument, 'params' | 'run'>;
type Props = Parts & {
  blocks: readonly { id: string; name: string }[];
  onChange: (parts: Parts) => void;
};

/** The parameters of a report while it is designed: their order, each with its properties, and how the report runs. */
export function ParamsForm({ params, run, blocks, onChange }: Props) {
  const t = useText(paramFormTexts);
  const say = useLabel();
  const [opened, setOpened] = useState<string | null>(null);
  const change = (changed: Param[]) => onChange({ params: changed, run });
  const add = (widget: Widget) => {
    const made = newParam(widget, say(widgetNames[widget]), params);
    change([...params, made]);
    setOpened(made.id);
  };
  return (
    <section aria-label={t('params')} className="flex flex-col gap-3">
      {params.length === 0 && <p className="text-sm text-soft">{t('none')}</p>}
      <ul className="flex flex-col gap-2">
        {params.map((param, at) => (
          <li key={param.id} className="rounded-md border border-line">
            <Head
              {...{ param, at }}
              count={params.length}
              isOpen={opened === param.id}
              onToggle={() => setOpened(opened === param.id ? null : param.id)}
              onMove={(to) => change(params.toSpliced(at, 1).toSpliced(to, 0, param))}
              onRemove={() => change(params.toSpliced(at, 1))}
            />
            {opened === param.id && (
              <ParamForm
                param={param}
                others={params.toSpliced(at, 1)}
                blocks={blocks}
                onChange={(changed) => {
                  change(params.with(at, changed));
                  setOpened(changed.id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <Menu
        label={t('add')}
        trigger={
          <Button size="small" icon={<Plus aria-hidden size={14} />}>
            {t('add')}
          </Button>
        }
        entries={widgets.map((id) => ({ id, name: say(widgetNames[id]), onAction: () => add(id) }))}
      />
      <SegmentedControl
        label={t('run')}
        segments={[
          { id: 'auto', name: t('auto') },
          { id: 'button', name: t('button') },
        ]}
        value={run.auto ? 'auto' : 'button'}
        onChange={(how) => onChange({ params, run: { ...run, auto: how === 'auto' } })}
      />
      {!run.auto && (
        <Checkbox
          label={t('emptyUntilAsked')}
          value={run.emptyUntilAsked}
          onChange={(emptyUntilAsked) => onChange({ params, run: { ...run, emptyUntilAsked } })}
        />
      )}
    </section>
  );
}

type HeadProps = {
  param: Param;
  at: number;
  count: number;
  isOpen: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

function Head({ param, at, count, isOpen, onToggle, onMove, onRemove }: HeadProps) {
  const t = useText(paramFormTexts);
  const say = useLabel();
  const { locale } = useLocale();
  const name = labelOfParam(param, locale);
  return (
    <div className="flex items-center gap-1 px-2 py-1">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="min-w-0 flex-1 cursor-pointer truncate py-1 text-left text-sm"
      >
        {name} <span className="text-faint">{say(widgetNames[param.widget])}</span>
      </button>
      <IconButton
        size="small"
        label={t('earlier', { name })}
        icon={<ArrowUp size={14} />}
        isDisabled={at === 0}
        onPress={() => onMove(at - 1)}
      />
      <IconButton
        size="small"
        label={t('later', { name })}
        icon={<ArrowDown size={14} />}
        isDisabled={at === count - 1}
        onPress={() => onMove(at + 1)}
      />
      <IconButton size="small" label={t('remove', { name })} icon={<Trash2 size={14} />} onPress={onRemove} />
    </div>
  );
}

/** A parameter that stands at once: it narrows what its widget is usually about. */
function newParam(widget: Widget, name: string, others: readonly Param[]): Param {
  const known = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (known.has(`p${number}`)) number += 1;
  const to = ({ dateRange: 'period', team: 'team', tree: 'team', pipeline: 'pipeline' } as const)[
    widget as 'team'
  ];
  return paramSchema.parse({
    id: `p${number}`,
    label: name,
    widget,
    options: widget === 'select' || widget === 'multi' ? { from: 'typed', items: [] } : null,
    apply: to ? [{ to }] : [],
  });
}
