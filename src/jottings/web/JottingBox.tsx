import { useState, type KeyboardEvent } from 'react';
import { useMe } from '../../identity/web/index.ts';
import { ApiProblem, Button, ErrorNotice, TextArea, useText } from '../../platform/web/index.ts';
import { processRefusals } from '../../deals/model/process/refusals.ts';
import { DealFields } from './DealFields.tsx';
import { FollowUpFields, useFaultOf } from './FollowUpFields.tsx';
import { dropText, keptTexts } from './kept-texts.ts';
import type { About } from './about-at.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { StepFields } from './StepFields.tsx';
import { jottingTexts } from './texts.ts';
import { useJotting, useKeepingJotting, useSavingJotting, type Jotting } from './use-jotting.ts';

type Props = { about: About | null; onDone?: () => void };

/** One box for anything that happened: typed in one go, confirmed field by field, saved at once. */
export function JottingBox({ about, onDone = () => undefined }: Props) {
  const t = useText(jottingTexts);
  const jotting = useJotting(about, onDone);
  const saving = useSavingJotting(jotting);
  const keeping = useKeepingJotting(jotting, about);
  const [isAsked, setAsked] = useState(false);
  const missing = useFaultOf(jotting.text, jotting.fields);
  const fault = jotting.fields.about ? missing : t('chooseAbout');
  const isEmpty = jotting.text.trim() === '';
  const submit = (): void => {
    if (isEmpty || saving.isPending) return;
    if (jotting.isAway) return void keeping.send();
    setAsked(true);
    if (!jotting.isReading && fault === null) void saving.send({});
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    jotting.countKey();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <div onKeyDown={onKeyDown} role="presentation" className="flex flex-col gap-1">
      <TextArea
        label={t('text')}
        hideLabel
        placeholder={t('placeholder')}
        value={jotting.text}
        onChange={jotting.write}
        maxLength={20_000}
      />
      <Waiting jotting={jotting} />
      {jotting.isAway && !isEmpty && <p className="text-sm text-warn">{t('away')}</p>}
      {!jotting.isAway && jotting.proposals && <Proposed jotting={jotting} />}
      {saving.failure !== null && (
        <Refused failure={saving.failure} onSend={(again) => void saving.send(again)} />
      )}
      {!isEmpty && (
        <div className="flex flex-wrap items-center justify-end gap-3 pt-1">
          {isAsked && fault !== null && (
            <span role="alert" className="mr-auto text-sm text-bad">
              {fault}
            </span>
          )}
          <span className="text-xs text-faint max-md:hidden">
            {jotting.isReading ? t('reading') : t('keys')}
          </span>
          <Button variant="primary" onPress={submit} isPending={saving.isPending || keeping.isPending}>
            {t(jotting.isAway ? 'keep' : 'save')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Proposed({ jotting }: { jotting: Jotting }) {
  const isDeal = jotting.fields.about?.id.startsWith('deal/');
  return (
    <>
      <FollowUpFields jotting={jotting} />
      <StepFields jotting={jotting} />
      <PeopleFields jotting={jotting} />
      {isDeal && <DealFields jotting={jotting} />}
    </>
  );
}

type RefusedProps = {
  failure: unknown;
  onSend: (again: { confirm?: string; change?: { keepsStage: boolean } }) => void;
};

/** What the server said no to; at a gate the rest can be saved without the move, and a reminder can be passed. */
function Refused({ failure, onSend }: RefusedProps) {
  const t = useText(jottingTexts);
  const code = failure instanceof ApiProblem ? failure.code : null;
  const isReminder = code === processRefusals.gateReminder.code;
  return (
    <div className="flex flex-col gap-2">
      <ErrorNotice error={failure} />
      {(isReminder || code === processRefusals.gateClosed.code) && (
        <span className="flex flex-wrap gap-2">
          <Button size="small" onPress={() => onSend({ change: { keepsStage: false } })}>
            {t('withoutMove')}
          </Button>
          {isReminder && (
            <Button size="small" onPress={() => onSend({ confirm: processRefusals.gateReminder.code })}>
              {t('moveAnyway')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

/** Texts that were kept without a network: each is taken into the box by one press. */
function Waiting({ jotting }: { jotting: Jotting }) {
  const t = useText(jottingTexts);
  const { userId } = useMe();
  const texts = keptTexts(userId);
  if (texts.length === 0 || jotting.text !== '') return null;
  const take = (text: string): void => {
    dropText(userId, text);
    jotting.write(text);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-xs text-soft">
      {t('waiting', { count: texts.length })}
      {texts.slice(0, 5).map((text) => (
        <Button key={text} size="small" variant="quiet" onPress={() => take(text)}>
          {text.slice(0, 18)}
        </Button>
      ))}
    </div>
  );
}
