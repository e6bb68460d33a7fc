import { useId } from 'react';
import { useLabel, useText } from '../../../platform/web/index.ts';
import { compareEditions, type Edition, type EditionChange } from '../../model/editions/compare-editions.ts';
import { useMembers } from '../grid-designer/use-members.ts';
import { historyTexts } from './history-texts.ts';

const marks: Readonly<Record<EditionChange['how'], { mark: string; tone: string }>> = {
  added: { mark: '+', tone: 'text-good' },
  removed: { mark: '−', tone: 'text-bad' },
  changed: { mark: '·', tone: 'text-soft' },
};

/** What became otherwise from one edition to another, sentence by sentence. */
export function Changes({ heading, from, to }: { heading: string; from: Edition; to: Edition }) {
  const t = useText(historyTexts);
  const say = useLabel();
  const id = useId();
  const { labelOf } = useMembers();
  const changes = compareEditions(from, to, labelOf);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1 text-sm">
      <h3 id={id} className="font-medium">
        {heading}
      </h3>
      {changes.length === 0 && <p className="text-soft">{t('noChanges')}</p>}
      <ul>
        {changes.map(({ how, told }) => (
          <li key={told.zh} className="flex gap-2 py-0.5">
            <span aria-hidden className={`w-3 shrink-0 text-center ${marks[how].tone}`}>
              {marks[how].mark}
            </span>
            <span className="min-w-0 break-words">{say(told)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
