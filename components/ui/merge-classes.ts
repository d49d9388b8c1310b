/** What a class sets, for those that are overridden: of two that set the same, the last one stays. */
const GROUPS: [RegExp, string][] = [
  [/^(?:block|inline-block|inline|flex|inline-flex|grid|inline-grid|hidden|contents)$/, "display"],
  [/^(?:static|fixed|absolute|relative|sticky)$/, "position"],
  [/^-?(size|w|h|min-w|min-h|max-w|max-h|gap-x|gap-y|gap|z|top|right|bottom|left)-/, "$1"],
  [/^-?((?:p|m)[xytrblse]?)-/, "$1"],
  [/^-?(inset-x|inset-y|inset|translate-x|translate-y|outline-offset)-/, "$1"],
  [/^(transition|order|basis|opacity|items|self|leading|tracking|cursor)-/, "$1"],
  [/^justify-(?:start|end|center|between|around|evenly|stretch|normal)$/, "justify"],
  [/^rounded(?:-(?:none|xs|sm|md|lg|xl|2xl|3xl|full))?$/, "rounded"],
  [/^(rounded-(?:[trbl]|[tb][lr]))(?:-|$)/, "$1"],
  [/^text-(?:xs|sm|base|lg|xl|\dxl|\[[\d.]+(?:rem|px|em)\])$/, "text-size"],
  [/^text-(?:left|right|center|start|end|justify)$/, "text-align"],
  [/^text-(?:wrap|nowrap|balance|pretty)$/, "text-wrap"],
  [/^text-(?!ellipsis|clip)/, "text-colour"],
  [/^font-(?:thin|light|normal|medium|semibold|bold)$/, "weight"],
  [/^font-(?:sans|serif|mono)$/, "family"],
  [/^bg-/, "bg"],
  [/^border(?:-(?:0|2|4|8))?$/, "border-width"],
  [/^(border-[xytrbl])(?:-\d)?$/, "$1"],
  [/^border-(?:solid|dashed|dotted|none)$/, "border-style"],
  [/^border-(?!collapse|separate|[xytrblse](?:-|$))/, "border-colour"],
  [/^shadow/, "shadow"],
  [/^(overflow-x|overflow-y|overflow|whitespace|object)-/, "$1"],
  [/^(grow|shrink|resize|backdrop-blur)(?:-|$)/, "$1"],
  [/^(grid-cols|line-clamp)-/, "$1"],
  [/^flex-(?:1|auto|initial|none)$/, "flex"],
  [/^(?:underline|no-underline|line-through)$/, "decoration"],
];

/** A class of the first kind takes the others' place too. */
const INCLUDED: Record<string, string[]> = {
  size: ["w", "h"],
  p: ["px", "py", "pt", "pr", "pb", "pl", "ps", "pe"],
  px: ["pr", "pl", "ps", "pe"],
  py: ["pt", "pb"],
  m: ["mx", "my", "mt", "mr", "mb", "ml", "ms", "me"],
  mx: ["mr", "ml", "ms", "me"],
  my: ["mt", "mb"],
  gap: ["gap-x", "gap-y"],
  inset: ["inset-x", "inset-y", "top", "right", "bottom", "left"],
  "inset-x": ["right", "left"],
  "inset-y": ["top", "bottom"],
  overflow: ["overflow-x", "overflow-y"],
  flex: ["basis", "grow", "shrink"],
  "line-clamp": ["display", "overflow"],
  rounded: ["t", "r", "b", "l", "tl", "tr", "bl", "br"].map((side) => `rounded-${side}`),
  "border-width": ["x", "y", "t", "r", "b", "l"].map((side) => `border-${side}`),
  "border-x": ["border-r", "border-l"],
  "border-y": ["border-t", "border-b"],
  "text-size": ["leading"],
};

function groupOf(name: string): string | undefined {
  for (const [pattern, group] of GROUPS) {
    const found = pattern.exec(name);
    if (found) return group === "$1" ? found[1] : group;
  }
  return undefined;
}

/** `md:hover:` and the like: what a class waits for. Colons within brackets are the class's own. */
const VARIANTS = /^((?:[^:[\]]*(?:\[[^\]]*\])?[^:[\]]*:)*)(.+)$/;

function scopeAndGroup(name: string): { scope: string; group: string | undefined } {
  const [, variants = "", bare = name] = VARIANTS.exec(name) ?? [];
  const isImportant = bare.endsWith("!");
  const group = groupOf(isImportant ? bare.slice(0, -1) : bare);
  return { scope: isImportant ? `!${variants}` : variants, group };
}

/**
 * Drops classes that a later one overrides, so that a component's look can be changed where it is used. A small part
 * of tailwind-merge, for what is overridden here; a test holds the two against each other.
 */
export function mergeClasses(classes: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of classes.split(/\s+/).filter(Boolean).reverse()) {
    const { scope, group } = scopeAndGroup(name);
    if (group && taken.has(scope + group)) continue;
    kept.push(name);
    if (!group) continue;
    for (const each of [group, ...(INCLUDED[group] ?? [])]) taken.add(scope + each);
  }
  return kept.reverse().join(" ");
}
