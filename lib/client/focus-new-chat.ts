/**
 * Where a new chat is written, once somebody has asked for one. A page that is on its way takes the focus when it comes;
 * what is typed until then must not go into the message of the chat that is still there.
 */
export function focusNewChat(): void {
  const composer = document.getElementById("composer");
  const { pathname, search } = window.location;
  // A temporary chat has the same path.
  const isHere = pathname === "/" && !search.includes("temporary");
  if (!isHere) composer?.blur();
  // On a phone the focus would bring up the keyboard.
  else if (window.matchMedia("(pointer: fine)").matches) composer?.focus();
}
