import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export type Notice = {
  title: string;
  detail?: string;
  tone?: 'good' | 'bad' | 'neutral';
  /** Offered as 撤销 while the notice stands. */
  undo?: () => void;
};

/** The notices of the page; the shell shows them. */
export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 4 });

/** Says what happened. A notice leaves after 6 seconds, one that can be undone after 10; a bad one stays until closed. */
export function notify(notice: Notice): void {
  if (notice.tone === 'bad') notices.add(notice);
  else notices.add(notice, { timeout: notice.undo ? 10_000 : 6_000 });
}
