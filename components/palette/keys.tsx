/** The keys of a shortcut, as they stand on a keyboard. */
export function Keys({ names }: { names: string[] }) {
  return (
    <span className="flex shrink-0 gap-1 touch:hidden">
      {names.map((name) => (
        <kbd
          className="min-w-5 rounded border border-border-strong/50 bg-background px-1 text-center font-sans text-muted-foreground text-xs leading-[1.15rem]"
          key={name}
        >
          {name}
        </kbd>
      ))}
    </span>
  );
}
