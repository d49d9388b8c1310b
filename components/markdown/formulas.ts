import { createMathPlugin } from "@streamdown/math";
import "katex/dist/katex.min.css";

export const formulas = createMathPlugin();
