import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../texts.ts';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { uiTexts } from './texts.ts';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the foot, the confirming one last. */
  actions?: ReactNode;
  width?: 'small' | 'normal' | 'large';
  /** For a question that must be answered: no close by click outside. */
  isFirm?: boolean;
  role?: 'dialog' | 'alertdialog';
};

const widths = { small: 'max-w-96', normal: 'max-w-136', large: 'max-w-212' };

const overlayShape =
  'fixed inset-0 z-30 flex items-end justify-center bg-scrim transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0 md:items-start md:p-6 md:pt-[10dvh]';

/** A question or a short form above the page; on a phone it rises from below. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  width = 'normal',
  isFirm = false,
  role = 'dialog',
}: Props) {
  const t = useText(uiTexts);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!isFirm}
      className={overlayShape}
    >
      <Modal
        className={classNames(
          'animate-rise max-h-[92dvh] w-full overflow-hidden rounded-t-lg bg-raised shadow-float md:animate-float md:max-h-[80dvh] md:rounded-lg',
          widths[width],
        )}
      >
        <AriaDialog role={role} className="flex max-h-[inherit] flex-col outline-none">
          <header className="flex items-center justify-between gap-4 px-5 pt-4 pb-2">
            <Heading slot="title" className="text-lg">
              {title}
            </Heading>
            <IconButton
              label={t('close')}
              icon={<X aria-hidden size={18} />}
              onPress={onClose}
              className="-mr-2"
            />
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-5 pt-1 pb-5">{children}</div>
          {actions && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{actions}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
