/** The dipper (斗): six stars, drawn in the ink of the text around it. */
export function Brand({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden className="shrink-0 text-accent">
      <path
        d="M5 8.500 11 7l5 3.500L21 13.500l6 .5-2 9-7.500-.5L21 13.500"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <g fill="currentColor">
        <circle cx="5" cy="8.500" r="2.100" />
        <circle cx="11" cy="7" r="2.100" />
        <circle cx="16" cy="10.500" r="2.100" />
        <circle cx="27" cy="14" r="2.100" />
        <circle cx="25" cy="23" r="2.100" />
        <circle cx="17.500" cy="22.500" r="2.100" />
      </g>
    </svg>
  );
}
