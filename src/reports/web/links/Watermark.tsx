const marks = Array.from({ length: 24 }, (_, at) => at);

/** For whom a report was opened, faintly over all of it: what is photographed tells from where it came. */
export function Watermark({ text }: { text: string }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-0 grid grid-cols-2 overflow-hidden opacity-[0.07] select-none md:grid-cols-4"
    >
      {marks.map((at) => (
        <span
          key={at}
          className="flex items-center justify-center text-xl font-semibold whitespace-nowrap text-ink"
          style={{ transform: 'rotate(-24deg)' }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}
