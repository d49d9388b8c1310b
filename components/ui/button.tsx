import type { ComponentProps } from "react";
import { cn } from "./cn";

const LOOKS = {
  solid:
    "bg-primary text-primary-foreground hover:bg-primary/90 disabled:bg-muted disabled:text-muted-foreground",
  quiet: "text-muted-foreground hover:bg-muted hover:text-foreground disabled:opacity-50",
  outline: "border bg-card text-foreground hover:bg-muted disabled:opacity-50",
  danger: "bg-danger text-background hover:bg-danger/90",
};

const SIZES = {
  normal: "h-10 gap-2 px-4 text-sm",
  icon: "size-10",
};

type Props = ComponentProps<"button"> & {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
};

export function Button({ look = "quiet", size = "normal", className, ...props }: Props) {
  return (
    <button
      className={cn(
        "inline-flex shrink-0 items-center justify-center rounded-lg font-medium transition-colors [&_svg]:size-[1.15rem] [&_svg]:shrink-0",
        LOOKS[look],
        SIZES[size],
        className,
      )}
      type="button"
      {...props}
    />
  );
}

/** A button that shows only an icon: its label is for screen readers and for the pointer that rests on it. */
export function IconButton({ label, ...props }: Omit<Props, "size"> & { label: string }) {
  return <Button aria-label={label} size="icon" title={label} {...props} />;
}
