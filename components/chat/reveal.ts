/** Rows above take their real heights when they come near, and what they show is loaded: the place may move. */
const SETTLES_WITHIN_MS = 1_500;
const GLOW_MS = 2_400;
const GLOW = "color-mix(in oklch, var(--primary) 22%, transparent)";

/** What a reader does to be somewhere else. */
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Scrolls a message into view and keeps it there until all is in its place, lets it glow, and gives it the focus. */
export function reveal(element: HTMLElement): () => void {
  const look = () => {
    const isTall = element.offsetHeight > window.innerHeight / 2;
    element.scrollIntoView({ block: isTall ? "start" : "center" });
  };
  const observer = new ResizeObserver(look);
  const end = () => {
    clearTimeout(timer);
    observer.disconnect();
    for (const move of MOVES) window.removeEventListener(move, end);
  };
  const timer = setTimeout(end, SETTLES_WITHIN_MS);
  for (const move of MOVES) window.addEventListener(move, end, { passive: true });
  look();
  const list = element.closest('[role="log"]')?.firstElementChild;
  if (list) observer.observe(list);
  glow(element);
  // After the composer, which takes the focus when a chat is opened.
  requestAnimationFrame(() => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  });
  return end;
}

function glow(element: HTMLElement): void {
  const from = { backgroundColor: GLOW, borderRadius: "0.75rem" };
  element.animate([from, { ...from, offset: 0.5 }, { borderRadius: "0.75rem" }], GLOW_MS);
}
