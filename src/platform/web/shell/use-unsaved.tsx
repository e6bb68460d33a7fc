import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useText } from '../texts.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { shellTexts } from './texts.ts';

type Unsaved = {
  /** Stands anywhere on the page; open while it asks. */
  dialog: ReactNode;
  /** Goes on at once, or asks first: for what closes without a change of address. */
  before: (go: () => void) => void;
};

type Place = { pathname: string; search: unknown };

/**
 * Asks before changes that are not saved are left: by a link, by "back", by closing the window. `parts` are the parts of
 * the query that choose what is drawn; the others (a tab, an open card) can change meanwhile.
 */
export function useUnsaved(isChanged: boolean, parts: readonly string[] = []): Unsaved {
  const t = useText(shellTexts);
  const [asked, setAsked] = useState<{ go: () => void } | null>(null);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => !isSamePlace(current, next, parts),
    enableBeforeUnload: isChanged,
    disabled: !isChanged,
    withResolver: true,
  });
  const stay = (): void => {
    setAsked(null);
    blocker.reset?.();
  };
  const leave = (): void => {
    setAsked(null);
    asked?.go();
    blocker.proceed?.();
  };
  const dialog = (
    <ConfirmDialog
      title={t('unsavedTitle')}
      consequence={t('unsavedText')}
      confirm={t('leave')}
      decline={t('stay')}
      isOpen={asked !== null || blocker.status === 'blocked'}
      onConfirm={leave}
      onClose={stay}
    />
  );
  return { dialog, before: (go) => (isChanged ? setAsked({ go }) : go()) };
}

function isSamePlace(one: Place, other: Place, parts: readonly string[]): boolean {
  const partOf = ({ search }: Place, part: string): unknown => (search as Record<string, unknown>)[part];
  return one.pathname === other.pathname && parts.every((part) => partOf(one, part) === partOf(other, part));
}
