import type { KeyboardEvent } from "react";

function nextOf(key: string, at: number, last: number, columns: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: last,
  };
  if (columns === 1 && (key === "ArrowLeft" || key === "ArrowRight")) return undefined;
  const next = steps[key];
  return next === undefined ? undefined : Math.max(0, Math.min(last, next));
}

/** Arrow keys, Home and End among the buttons of a list or a grid. @param columns of the grid */
export function moveAmongButtons(event: KeyboardEvent<HTMLElement>, columns = 1): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-row]")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  const next = at === -1 ? undefined : nextOf(event.key, at, buttons.length - 1, columns);
  if (next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}
