import type { ComponentProps } from "react";
import { IconButton } from "../ui/button";
import { cn } from "../ui/cn";

/** A small button beside others under a message; large enough for a finger where there is one. */
export function ActionButton({ className, ...props }: ComponentProps<typeof IconButton>) {
  return (
    <IconButton
      className={cn("size-8 touch:size-11 disabled:bg-transparent [&_svg]:size-4", className)}
      {...props}
    />
  );
}
