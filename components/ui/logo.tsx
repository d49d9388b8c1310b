/** A kelp's holdfast: the part that keeps it in place whatever the water does. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeWidth="2"
      viewBox="4 2 24 27"
    >
      <path d="M16 17c-5-3.4-5-9.2 0-12.5c5 3.3 5 9.1 0 12.5z" />
      <path d="M16 17v9.5M16 19.5c-.4 4-5.2 3.2-7 7M16 19.5c.4 4 5.2 3.2 7 7" />
    </svg>
  );
}
