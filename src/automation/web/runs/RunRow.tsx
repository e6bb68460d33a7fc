import { useMay } from '../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  Link,
  RelativeTime,
  useLabel,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { automationContract, type WireRun } from '../../model/contract.ts';
import {
  actionResultLabels,
  badStates,
  runReasonLabels,
  runStateLabels,
  type ActionResult,
  type RunState,
} from '../../model/run.ts';
import { logTexts } from '../texts.ts';
import { useRuleChange } from '../use-automations.ts';

const tones: Readonly<Record<RunState, Tone>> = {
  waiting: 'accent',
  done: 'good',
  unmatched: 'neutral',
  refused: 'bad',
  stopped: 'warn',
  broken: 'bad',
  failed: 'bad',
};

/** One run: what set it off, for which record, what held, and what became of each action. */
export function RunRow({ run, namesRule }: { run: WireRun; namesRule: boolean }) {
  const t = useText(logTexts);
  const label = useLabel();
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[run.state]}>{label(runStateLabels[run.state])}</Badge>
        {namesRule && (
          <Link href={`/automations/${run.rule.id}`} look="plain" className="font-medium">
            {run.rule.name}
          </Link>
        )}
        {run.record ? (
          <Link href={hrefOfRecord(run.object, run.record.id)}>{run.record.name}</Link>
        ) : (
          <span className="text-faint">{t('hiddenRecord')}</span>
        )}
        <span className="ml-auto text-sm text-faint">
          <RelativeTime at={run.happenedAt} />
        </span>
      </div>
      <Facts run={run} />
      {run.reason && run.reason !== 'refused' && (
        <p className="text-sm text-bad">{label(runReasonLabels[run.reason])}</p>
      )}
      <Results results={run.results} />
      <Calls run={run} />
      <Retry run={run} />
    </li>
  );
}

function Facts({ run }: { run: WireRun }) {
  const t = useText(logTexts);
  const met = run.clauses.filter((clause) => clause.met).length;
  return (
    <p className="figures flex flex-wrap gap-x-3 text-sm text-soft">
      <span>{run.initiator ? t('by', { name: run.initiator.name }) : t('byNobody')}</span>
      <span>{t('version', { version: run.version })}</span>
      {run.clauses.length > 0 && <span>{t('held', { met, all: run.clauses.length })}</span>}
      {run.durationMs !== null && <span>{t('ms', { ms: run.durationMs })}</span>}
      {run.depth > 0 && <span>{t('depth', { depth: run.depth })}</span>}
    </p>
  );
}

export function Results({ results }: { results: readonly ActionResult[] }) {
  const t = useText(logTexts);
  const label = useLabel();
  if (results.length === 0) return null;
  return (
    <ol className="flex flex-col gap-0.5 text-sm">
      {results.map((result) => (
        <li key={result.action} className={result.state === 'refused' ? 'text-bad' : 'text-soft'}>
          {t('step', { number: result.action + 1 })} · {label(actionResultLabels[result.state])}
          {result.words && ` · ${label(result.words)}`}
        </li>
      ))}
    </ol>
  );
}

function Calls({ run }: { run: WireRun }) {
  const t = useText(logTexts);
  return run.calls.map((call) => (
    <p key={call.id} className="text-sm text-soft">
      {t('call', { state: t(`call_${call.state as 'due' | 'sent' | 'failed'}`) })} ·{' '}
      {t('tries', { tries: call.tries })}
      {call.error && ` · ${call.error}`}
    </p>
  ));
}

function Retry({ run }: { run: WireRun }) {
  const t = useText(logTexts);
  const mayDesign = useMay('automation.design');
  const change = useRuleChange();
  const isLoop = run.reason === 'loop' || run.reason === 'too_deep';
  if (!mayDesign || isLoop || !badStates.includes(run.state)) return null;
  const retry = () =>
    change(() => callContract(automationContract.retryRun, { params: { id: run.id } }), t('retried'));
  return (
    <Button size="small" variant="quiet" className="self-start" onPress={() => void retry()}>
      {t('retry')}
    </Button>
  );
}
