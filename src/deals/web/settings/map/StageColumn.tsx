import { BellRing, CircleAlert, Eye, Square } from 'lucide-react';
import { classNames, useLabel, useLocale, useText } from '../../../../platform/web/index.ts';
import type { Stage } from '../../../model/pipeline.ts';
import { modeWords, partWords } from '../../../model/process/requirement-words.ts';
import { evidenceWords } from '../../../model/process/advance-on-evidence.ts';
import {
  emptyProcess,
  isEmptyProcess,
  type ProcessMode,
  type ProcessPart,
  type StageProcess,
} from '../../../model/process/stage-process.ts';
import type { Asked } from '../../../model/process/judge-move.ts';
import { useNameOf } from '../../pipelines.ts';
import { useAskedWords } from '../../process/use-asked-words.ts';
import { mapTexts } from './texts.ts';

type Props = { stage: Stage; stages: readonly Stage[] };

const heads = {
  open: 'bg-accent-soft text-ink',
  won: 'bg-good-soft text-good',
  lost: 'bg-bad-soft text-bad',
};
const parts: readonly ProcessPart[] = ['entry', 'checklist', 'exit', 'transitions'];

/** One stage of the map: what it is for, its targets, and everything it asks for. */
export function StageColumn({ stage, stages }: Props) {
  const t = useText(mapTexts);
  const nameOf = useNameOf();
  const label = useLabel();
  const process = stage.process ?? emptyProcess;
  return (
    <li
      className={classNames(
        'flex min-w-44 flex-1 flex-col rounded-lg border border-line bg-surface print:min-w-0 print:break-inside-avoid print:rounded-sm',
        stage.kind !== 'open' && 'md:max-w-44',
      )}
    >
      <header
        className={classNames(
          'rounded-t-lg px-3 py-2 print:border-b print:border-line print:px-2 print:py-1',
          heads[stage.kind],
        )}
      >
        <h2 className="text-base font-semibold print:text-sm">{nameOf(stage)}</h2>
        <Targets stage={stage} />
      </header>
      <div className="flex flex-col gap-3 px-3 py-2.5 text-sm print:gap-2 print:px-2 print:py-1.5 print:text-xs">
        {stage.goal && <p className="text-soft">{stage.goal}</p>}
        {parts.map((part) => (
          <Part key={part} part={part} process={process} stages={stages} />
        ))}
        {(process.advancedBy ?? []).length > 0 && (
          <section>
            <h3 className="mb-0.5 text-xs font-medium text-faint">{t('evidence')}</h3>
            <p>{process.advancedBy?.map((kind) => label(evidenceWords[kind])).join('、')}</p>
          </section>
        )}
        {isEmptyProcess(process) && <p className="text-faint">{t('nothing')}</p>}
      </div>
    </li>
  );
}

function Targets({ stage }: { stage: Stage }) {
  const t = useText(mapTexts);
  if (stage.kind !== 'open') return null;
  const told = [
    stage.targetDays !== null && t('targetDays', { days: stage.targetDays }),
    stage.targetConversion !== null && t('conversion', { percent: stage.targetConversion }),
    t('probability', { percent: stage.probability }),
  ].filter(Boolean);
  return <p className="figures text-xs text-soft">{told.join(' · ')}</p>;
}

type PartProps = { part: ProcessPart; process: StageProcess; stages: readonly Stage[] };

function Part({ part, process, stages }: PartProps) {
  const label = useLabel();
  const { locale } = useLocale();
  const { words } = useAskedWords(stages);
  const rules = process[part];
  if (rules.length === 0) return null;
  return (
    <section>
      <h3 className="mb-0.5 text-xs font-medium text-faint">{label(partWords[part])}</h3>
      <ul className="flex flex-col gap-0.5">
        {rules.map((rule) => {
          const mode = 'mode' in rule ? rule.mode : rule.required;
          const said =
            'text' in rule
              ? (locale === 'en' && rule.textEn) || rule.text
              : words({ part, rule } as Pick<Asked, 'part' | 'rule'>);
          return <Line key={rule.id} mode={mode} words={said} />;
        })}
      </ul>
    </section>
  );
}

const marks = { observe: Eye, remind: BellRing, enforce: CircleAlert };

function Line({ mode, words }: { mode: ProcessMode | null; words: string }) {
  const label = useLabel();
  const Mark = mode ? marks[mode] : Square;
  return (
    <li className="flex items-start gap-1.5">
      <Mark aria-hidden size={13} className="mt-0.5 shrink-0 text-faint print:mt-px" />
      <span className="min-w-0">
        {words}
        {mode && <span className="ml-1 text-xs whitespace-nowrap text-faint">{label(modeWords[mode])}</span>}
      </span>
    </li>
  );
}
