/** Opens a menu, loaded or not yet, as its own key does. */
export function openByKey(trigger: HTMLElement | null): void {
  trigger?.focus();
  trigger?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
}
