/** Takes the place of a reply's first line, so that the text begins where the eye already is. */
export function PendingReply({ label }: { label: string }) {
  return (
    <div className="flex h-7 items-center gap-2 text-muted-foreground" data-testid="pending-reply">
      <span aria-hidden="true" className="size-2 animate-breathe rounded-full bg-primary" />
      <span className="text-sm">{label}</span>
    </div>
  );
}
