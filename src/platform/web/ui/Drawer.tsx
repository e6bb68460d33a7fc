import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../texts.ts';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { uiTexts } from './texts.ts';

type Props = {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** `bottom` is the sheet of the phone. */
  side?: 'right' | 'bottom';
};

const sides = {
  right: 'animate-sheet top-0 right-0 h-dvh w-full max-w-120',
  bottom: 'animate-rise bottom-0 left-0 max-h-[85dvh] w-full rounded-t-lg pb-[env(safe-area-inset-bottom)]',
};

/** A sheet from the side: a record or a form beside the page it belongs to. */
export function Drawer({ title, isOpen, onClose, children, actions, side = 'right' }: Props) {
  const t = useText(uiTexts);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-30 bg-scrim transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0"
    >
      <Modal className={classNames('fixed overflow-hidden bg-raised shadow-float', sides[side])}>
        <AriaDialog className="flex h-full max-h-[inherit] flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <Heading slot="title" className="min-w-0 truncate text-lg">
              {title}
            </Heading>
            <IconButton
              label={t('close')}
              icon={<X aria-hidden size={18} />}
              onPress={onClose}
              className="-mr-2"
            />
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {actions && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{actions}</footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
