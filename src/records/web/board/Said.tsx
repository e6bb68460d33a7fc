import { useEffect, useState } from 'react';

/** The outcome of a move for those who hear the page; empty first, so that every change is read out. */
export function Said({ words }: { words: string }) {
  const [shown, setShown] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setShown(words), 50);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <output aria-live="polite" className="sr-only">
      {shown}
    </output>
  );
}
