import {
  DatePicker,
  Select,
  TextField,
  ComboBox,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import type { FollowUpType, Requirable } from '../../model/follow-up-type.ts';
import type { FollowUpDraft } from './follow-up-draft.ts';
import { followUpTexts } from './texts.ts';
import { useNameOf } from './use-follow-up-types.ts';

type Props = {
  type: FollowUpType;
  draft: FollowUpDraft;
  write: (part: Partial<FollowUpDraft>) => void;
  faultOf: (path: string) => string | null;
  /** What kind of record the talk is about. */
  about: string;
};

/** What the talk came to, with whom it was, and what comes next; what the type asks for is marked. */
export function TalkOutcome({ type, draft, write, faultOf, about }: Props) {
  const t = useText(followUpTexts);
  const nameOf = useNameOf();
  const contacts = usePointerSource('contact');
  const isRequired = (what: Requirable) => type.requires.includes(what);
  const hasContact = about === 'deal' || about === 'account';
  return (
    <div className="grid gap-3 md:grid-cols-2 xl:grid-cols-4">
      {type.results.length > 0 && (
        <Select
          label={t('result')}
          value={draft.result}
          onChange={(result) => write({ result })}
          options={type.results.map((result) => ({ id: result.id, name: nameOf(result) }))}
          isClearable
          isRequired={isRequired('result')}
          error={faultOf('result')}
        />
      )}
      {hasContact && contacts && (
        <ComboBox
          label={t('contact')}
          value={draft.contact}
          onChange={(contact) => write({ contact })}
          search={contacts.search}
          isRequired={isRequired('contact')}
          error={faultOf('contactId')}
        />
      )}
      {type.kind !== 'note' && (
        <>
          <TextField
            label={t('nextStep')}
            placeholder={t('nextStepHint')}
            value={draft.nextWhat}
            onChange={(nextWhat) => write({ nextWhat })}
            maxLength={300}
            isRequired={isRequired('next_step')}
            error={faultOf('nextStep.what')}
          />
          <DatePicker
            label={t('nextStepOn')}
            value={draft.nextOn}
            onChange={(nextOn) => write({ nextOn })}
            isRequired={isRequired('next_step')}
            error={faultOf('nextStep.dueOn')}
          />
        </>
      )}
    </div>
  );
}
