import { useCallback, useRef, useState } from "react";
import type { SearchMatch } from "../../artifacts/contract";
import { type ChatFailure, toChatFailure } from "../chat-error";
import { type SearchQuestion, searchText } from "./artifact-api";

type SearchState = {
  /** What the matches answer; undefined before the first search. */
  question?: SearchQuestion;
  matches: SearchMatch[];
  nextAfter: number | null;
  isBusy: boolean;
  failure?: ChatFailure;
};

const NOTHING: SearchState = { matches: [], nextAfter: null, isBusy: false };

/** Searching one artifact; an answer that a later question has overtaken is dropped. */
export function useArtifactSearch(sessionId: string, artifactId: string) {
  const [state, setState] = useState(NOTHING);
  const newest = useRef(0);

  const ask = useCallback(
    async (question: SearchQuestion, known: SearchMatch[], after?: number) => {
      newest.current += 1;
      const ticket = newest.current;
      setState({ question, matches: known, nextAfter: null, isBusy: true });
      try {
        const found = await searchText(sessionId, artifactId, question, after);
        if (ticket !== newest.current) return;
        const matches = [...known, ...found.matches];
        setState({ question, matches, nextAfter: found.nextAfter, isBusy: false });
      } catch (error) {
        if (ticket !== newest.current) return;
        const failure = toChatFailure(error);
        setState({ question, matches: known, nextAfter: after ?? null, isBusy: false, failure });
      }
    },
    [sessionId, artifactId],
  );

  return {
    ...state,
    search: (question: SearchQuestion) => void ask(question, []),
    more() {
      if (state.question && state.nextAfter !== null)
        void ask(state.question, state.matches, state.nextAfter);
    },
  };
}

export type ArtifactSearch = ReturnType<typeof useArtifactSearch>;
