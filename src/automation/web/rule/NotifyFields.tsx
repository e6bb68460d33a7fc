import { Checkbox, TextField, useText } from '../../../platform/web/index.ts';
import type { Action, PersonAsked } from '../../model/definition.ts';
import { editorTexts } from '../texts.ts';
import { PeoplePicker } from './PersonField.tsx';

const roles = ['owner', 'superior', 'actor'] as const;

type Notify = Extract<Action, { do: 'notify' }>;

/** Whom a rule tells, and what; each gets it as he wishes to be told. */
export function NotifyFields({ action, onChange }: { action: Notify; onChange: (action: Action) => void }) {
  const t = useText(editorTexts);
  const userIds = action.to.flatMap((one) => (one.who === 'person' ? [one.userId] : []));
  const asked = roles.filter((who) => action.to.some((one) => one.who === who));
  const put = (whos: readonly (typeof roles)[number][], ids: readonly string[]): void => {
    const to: PersonAsked[] = [
      ...whos.map((who) => ({ who })),
      ...ids.map((userId) => ({ who: 'person' as const, userId })),
    ];
    onChange({ ...action, to });
  };
  return (
    <>
      <div role="group" aria-label={t('who')} className="flex flex-wrap gap-4">
        {roles.map((who) => (
          <Checkbox
            key={who}
            label={t(`who_${who}`)}
            value={asked.includes(who)}
            onChange={(isAsked) =>
              put(isAsked ? [...asked, who] : asked.filter((one) => one !== who), userIds)
            }
          />
        ))}
      </div>
      <PeoplePicker label={t('people')} userIds={userIds} onChange={(ids) => put(asked, ids)} />
      <TextField
        label={t('text')}
        isRequired
        hint={t('places')}
        value={action.text}
        onChange={(text) => onChange({ ...action, text })}
        maxLength={300}
      />
    </>
  );
}
