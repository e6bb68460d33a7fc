import { Eye } from 'lucide-react';
import { useState } from 'react';
import { addressOfRecord } from '../../../platform/model/record-address.ts';
import { toTyped, typedUnits } from '../../../insights/model/typed-figure.ts';
import {
  Button,
  callContract,
  Card,
  Link,
  useLabel,
  useLocale,
  useSending,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import { sentencesOf } from '../../model/watch/say-terms.ts';
import { watchContract, type WirePreview } from '../../model/watch/watch-contract.ts';
import type { WatchDefinition } from '../../model/watch/watch.ts';
import { editorTexts } from './texts.ts';
import { useUnit } from './use-unit.ts';

/** What was set, in plain sentences, and of what it would tell if it were looked at now; null: something is missing yet. */
export function TermsCard({ definition }: { definition: WatchDefinition | null }) {
  const t = useText(editorTexts);
  return (
    definition && (
      <Card title={t('terms')}>
        <div className="flex flex-col gap-4">
          <Sentences definition={definition} />
          <Preview definition={definition} />
        </div>
      </Card>
    )
  );
}

function Sentences({ definition }: { definition: WatchDefinition }) {
  const { locale } = useLocale();
  const label = useLabel();
  const unit = useUnit(definition.subject);
  const word = typedUnits[unit];
  const figure = (value: number) => `${toTyped(value, unit)}${word ? ` ${label(word)}` : ''}`;
  return (
    <ul className="flex list-disc flex-col gap-1 ps-5 text-sm">
      {sentencesOf(definition, { locale, figure }).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Preview({ definition }: { definition: WatchDefinition }) {
  const t = useText(editorTexts);
  const sentence = useSentence();
  const [found, setFound] = useState<{ of: WatchDefinition; answer: WirePreview } | null>(null);
  const { send, isPending, failure } = useSending({
    send: (asked: WatchDefinition) =>
      callContract(watchContract.previewWatch, { body: { definition: asked } }),
    onDone: (answer, of) => setFound({ of, answer }),
  });
  const answer = found?.of === definition ? found.answer : null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          icon={<Eye aria-hidden size={16} />}
          isPending={isPending}
          onPress={() => void send(definition)}
        >
          {t('preview')}
        </Button>
        <span role="status" className="figures text-sm text-soft">
          {answer && t('wouldFireNow', { looked: answer.looked, count: answer.count })}
          {!answer && failure !== null && sentence(failure)}
        </span>
      </div>
      {answer && answer.count > 0 && <Found answer={answer} />}
    </div>
  );
}

function Found({ answer: { items, count } }: { answer: WirePreview }) {
  const t = useText(editorTexts);
  return (
    <>
      <ul className="rounded-md border border-line">
        {items.map(({ key, title, record, value }) => (
          <li
            key={key}
            className="flex flex-wrap justify-between gap-x-4 border-b border-line px-3 py-2 text-sm last:border-b-0"
          >
            {record ? (
              <Link href={addressOfRecord(record.object, record.id)} className="min-w-0 truncate">
                {title}
              </Link>
            ) : (
              <span className="min-w-0 truncate">{title}</span>
            )}
            <span className="figures text-soft">{value}</span>
          </li>
        ))}
      </ul>
      {count > items.length && <p className="text-sm text-faint">{t('firstOf', { count: items.length })}</p>}
    </>
  );
}
