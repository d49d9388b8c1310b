const LINES = ["w-full", "w-11/12", "w-4/5", "w-2/3"];

export function MessageSkeleton({ label }: { label: string }) {
  return (
    <div aria-label={label} className="pt-2" role="status">
      <div className="mb-8 ml-auto h-11 w-1/2 animate-breathe rounded-2xl bg-muted" />
      <div className="grid gap-3">
        {LINES.map((width) => (
          <div className={`h-4 animate-breathe rounded bg-muted ${width}`} key={width} />
        ))}
      </div>
    </div>
  );
}
