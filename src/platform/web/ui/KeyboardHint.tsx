const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keys that do something; `Mod` reads ⌘ on a Mac and Ctrl elsewhere. */
export function KeyboardHint({ keys }: { keys: string }) {
  return (
    <kbd className="rounded-sm border border-line px-1 font-sans text-xs whitespace-nowrap text-faint">
      {keys.replace('Mod', isApple ? '⌘' : 'Ctrl')}
    </kbd>
  );
}
