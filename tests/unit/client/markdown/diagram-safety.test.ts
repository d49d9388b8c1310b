import { expect, test } from "vitest";
import { toSafeDiagram } from "@/lib/client/markdown/diagram-safety";

test("a diagram is drawn, without the clicks that a picture cannot have", () => {
  expect(toSafeDiagram("graph TD\n  A[one\\ntwo] --> B")).toBe("graph TD\n  A[one\\ntwo] --> B");
  expect(toSafeDiagram('graph TD\n  A --> B\n  click A "https://example.org"\n')).toBe(
    "graph TD\n  A --> B\n\n",
  );
});

test("what names something outside, or could, is not drawn", () => {
  for (const line of [
    'A@{ img: "https://evil.example/x.png", label: "a" }',
    'A@{ "img" : "x" }',
    'A@{ \\"\\x69mg\\": "x" }',
    "A[<img src=x>]",
    "style A fill:url(x)",
    "style A fill:\\75rl(x)",
    "classDef a background:\\75 rl(x)",
    "%%{init: {'themeCSS': 'x'}}%%",
    "A[see //evil.example]",
  ]) {
    expect(toSafeDiagram(`graph TD\n  ${line}`)).toBeUndefined();
  }
});
