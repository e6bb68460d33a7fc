import { CircleAlert, CircleCheck, X } from 'lucide-react';
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { useText } from '../texts.ts';
import { uiTexts } from './texts.ts';
import { type Notice, notices } from './toasts.ts';

const toneIcons = {
  good: <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0" />,
  bad: <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />,
  neutral: null,
};

const actionShape =
  'shrink-0 cursor-pointer rounded-sm px-1 py-0.5 text-sm font-medium underline underline-offset-3 outline-offset-1 data-focus-visible:outline-current';

/** Where notices stand: below, in the middle, above the phone's bar. */
export function ToastRegion() {
  const t = useText(uiTexts);
  return (
    <AriaToastRegion
      queue={notices}
      aria-label={t('notifications')}
      className="fixed inset-x-4 bottom-20 z-50 mx-auto flex w-fit max-w-[calc(100vw-32px)] flex-col items-center gap-2 outline-none md:bottom-6"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="animate-float flex max-w-120 min-w-60 items-start gap-2.5 rounded-lg bg-tip px-3.5 py-2.5 text-on-tip shadow-float [--float-from:8px]"
        >
          <Said notice={toast.content as Notice} />
          {toast.content.undo && (
            <AriaButton
              className={actionShape}
              onPress={() => {
                toast.content.undo?.();
                notices.close(toast.key);
              }}
            >
              {t('undo')}
            </AriaButton>
          )}
          <AriaButton
            slot="close"
            aria-label={t('close')}
            className="-mr-1.5 flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-sm opacity-80 data-hovered:opacity-100 data-focus-visible:outline-current"
          >
            <X aria-hidden size={16} />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}

function Said({ notice }: { notice: Notice }) {
  return (
    <>
      {toneIcons[notice.tone ?? 'neutral']}
      <ToastContent className="min-w-0 flex-1 text-sm">
        <Text slot="title" className="block">
          {notice.title}
        </Text>
        {notice.detail && (
          <Text slot="description" className="block text-xs opacity-85">
            {notice.detail}
          </Text>
        )}
      </ToastContent>
    </>
  );
}
