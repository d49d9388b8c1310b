import type { ComponentProps } from "react";
import { cn } from "./cn";

type Props = ComponentProps<"button"> & {
  look?: "solid" | "quiet" | "outline" | "danger";
  size?: "normal" | "icon";
};

export function Button({ look = "quiet", size = "normal", className, ...props }: Props) {
  return (
    <button
      className={cn("button", `button-${look}`, `button-${size}`, className)}
      type="button"
      {...props}
    />
  );
}

/** A button that shows only an icon: its label is for screen readers and for the pointer that rests on it. */
export function IconButton({ label, ...props }: Omit<Props, "size"> & { label: string }) {
  return <Button aria-label={label} size="icon" title={label} {...props} />;
}
