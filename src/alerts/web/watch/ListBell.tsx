import { useLabel, useText, whenShown } from '../../../platform/web/index.ts';
import type { AskedList } from '../../../records/web/index.ts';
import type { WatchedObject } from '../../model/watch/watch.ts';
import { objectNames } from '../../model/watch/watch-words.ts';
import { AlertMe } from './AlertMe.tsx';
import { alertMeTexts } from './texts.ts';

const ListAlert = whenShown(async () => (await import('./ListAlert.tsx')).ListAlert);

/** The bell among the tools of a list of these records. */
export function ListBell({ object, asked }: { object: WatchedObject; asked: AskedList }) {
  const t = useText(alertMeTexts);
  const title = useLabel()(objectNames[object]);
  return (
    <AlertMe
      title={t('listName', { name: title })}
      dialog={(close) => <ListAlert {...{ object, title }} conditions={asked.conditions} onClose={close} />}
    />
  );
}
