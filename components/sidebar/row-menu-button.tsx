import { Ellipsis } from "lucide-react";
import type { ComponentProps } from "react";
import { IconButton } from "../ui/button";

/** Opens a row's menu: seen where the pointer or the focus is, and always under fingers. */
export function RowMenuButton(props: ComponentProps<typeof IconButton>) {
  return (
    <IconButton
      {...props}
      className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 data-[state=open]:opacity-100 touch:size-11 touch:opacity-100"
    >
      <Ellipsis aria-hidden="true" />
    </IconButton>
  );
}
