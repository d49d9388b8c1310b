import type { ComponentProps } from "react";

export function SettingSelect(props: ComponentProps<"select">) {
  return (
    <select
      className="h-10 w-72 min-w-0 max-w-full rounded-lg border border-border-strong bg-card px-3 text-base -outline-offset-2 disabled:opacity-60 md:text-sm touch:h-11"
      {...props}
    />
  );
}
