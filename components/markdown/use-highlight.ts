import { useEffect, useRef, useState } from "react";
import type { CodeHighlighterPlugin, HighlightResult } from "streamdown";
import { useRenderer } from "./renderers";

/** The colours of a code's beginning; its rows keep their identity when more is added. */
export type Highlight = { code: string; rows: HighlightResult["tokens"] };

/** About ten milliseconds of work, so that a long block that comes at once does not hold the page. */
const LINES_A_STEP = 100;

function endOfStep(code: string, from: number): number {
  let end = from;
  for (let lines = 0; lines < LINES_A_STEP; lines += 1) {
    const newline = code.indexOf("\n", end);
    if (newline < 0) return code.length;
    end = newline + 1;
  }
  return end;
}

type Order = { highlighter: CodeHighlighterPlugin; language: string; isComplete: boolean };

/** The highlighter goes on from the longest beginning it knows, so each step costs what it adds. */
function colour(code: string, { highlighter, language, isComplete }: Order) {
  return new Promise<HighlightResult>((resolve) => {
    const themes = highlighter.getThemes();
    const options = { code, language, themes, isIncomplete: !isComplete };
    const known = highlighter.highlight(options, resolve);
    if (known) resolve(known);
  });
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The beginnings of a code that are coloured one after the other, with a pause for the page in between. */
async function* beginningsOf(code: string, from: number): AsyncGenerator<string> {
  let end = from;
  do {
    if (end > from) await nextTask();
    end = endOfStep(code, end);
    yield code.slice(0, end);
  } while (end < code.length);
}

export function useHighlight(
  code: string,
  language: string,
  isComplete: boolean,
): Highlight | undefined {
  const highlighter = useRenderer("code", language !== "");
  const [highlight, setHighlight] = useState<Highlight>();
  const done = useRef("");

  useEffect(() => {
    if (!highlighter) return;
    let isCurrent = true;
    async function run(order: Order): Promise<void> {
      const from = code.startsWith(done.current) ? done.current.length : 0;
      for await (const part of beginningsOf(code, from)) {
        const isWhole = order.isComplete && part === code;
        const { tokens } = await colour(part, { ...order, isComplete: isWhole });
        if (!isCurrent) return;
        done.current = part;
        setHighlight({ code: part, rows: tokens });
      }
    }
    void run({ highlighter, language, isComplete });
    return () => {
      isCurrent = false;
    };
  }, [highlighter, code, language, isComplete]);

  return highlight;
}
