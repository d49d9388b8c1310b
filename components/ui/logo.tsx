/** A kelp's holdfast: the part that keeps it in place whatever the water does. */
export function Logo({ className }: { className: string }) {
  return <span aria-hidden="true" className={`logo ${className}`} />;
}
