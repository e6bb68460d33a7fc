/** A number whose digits roll to their new values when it changes. */
export function Digits({ text }: { text: string }) {
  return (
    <span className="figures inline-flex overflow-hidden leading-none">
      <span className="sr-only">{text}</span>
      {[...text].map((sign, at) => {
        // Counted from the right, so that a digit keeps its place when the number grows.
        const place = text.length - at;
        return /\d/.test(sign) ? (
          <Reel key={place} digit={Number(sign)} />
        ) : (
          <span key={`${place}${sign}`} aria-hidden>
            {sign}
          </span>
        );
      })}
    </span>
  );
}

const reel = '0123456789';

function Reel({ digit }: { digit: number }) {
  return (
    <span aria-hidden className="relative inline-block h-[1em] overflow-hidden">
      <span className="invisible">0</span>
      <span
        className="absolute inset-x-0 top-0 flex flex-col transition-transform duration-700 ease-quiet"
        style={{ transform: `translateY(${-digit}em)` }}
      >
        {[...reel].map((one) => (
          <span key={one} className="h-[1em] text-center">
            {one}
          </span>
        ))}
      </span>
    </span>
  );
}
