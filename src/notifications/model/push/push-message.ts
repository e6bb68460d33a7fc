/** A notification as a push: what the service worker shows, and where a tap leads. */
import { say, type Locale } from '../../../platform/model/label.ts';
import { addressOf, notificationKinds, type NotificationKind } from '../kinds.ts';

export type PushMessage = {
  title: string;
  body: string;
  /** Below the product's address. */
  href: string;
  /** One for each notification: a push that comes twice replaces itself. */
  tag: string;
};

/** Push services take 4 KB, encrypted; a title may be long. */
const longestBody = 500;

/** Writes the push of a notification in the person's language. */
export function writePush(
  told: {
    id: string;
    kind: NotificationKind;
    object: string | null;
    recordId: string | null;
    payload: Record<string, string | number>;
    organisation: string;
  },
  locale: Locale,
): PushMessage {
  const body = say(notificationKinds[told.kind], locale, told.payload);
  return {
    title: told.organisation,
    body: [...body].slice(0, longestBody).join(''),
    href: addressOf(told.kind, told.object, told.recordId, told.payload) ?? '/',
    tag: told.id,
  };
}
