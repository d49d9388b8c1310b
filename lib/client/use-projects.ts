import { useMemo } from "react";
import useSWR from "swr";
import type { Project } from "../chats/types";
import { callApi } from "./api";
import { toChatFailure } from "./chat-error";
import { useNotices } from "./use-notices";
import { useSoon } from "./use-soon";

const PATH = "/api/projects";
const REFRESH_AFTER_MS = 250;

type ProjectValues = Pick<Project, "name" | "instructions">;

export type ProjectList = {
  projects: Project[];
  /** These tell the server. @throws ChatRequestError */
  create(values: ProjectValues): Promise<string>;
  change(id: string, values: ProjectValues): Promise<void>;
  remove(id: string): Promise<void>;
};

function listIn(answer: unknown): Project[] {
  if (typeof answer !== "object" || answer === null || !("projects" in answer)) return [];
  return Array.isArray(answer.projects) ? answer.projects : [];
}

async function fetchProjects(): Promise<Project[]> {
  try {
    return listIn(await callApi(PATH));
  } catch (error) {
    if (toChatFailure(error).code === "unauthenticated") return [];
    throw error;
  }
}

/** Somebody's folders of chats. @param first as the server rendered them */
export function useProjects(first: Project[]): ProjectList {
  const { data = first, mutate } = useSWR(PATH, fetchProjects, {
    fallbackData: first,
    revalidateOnMount: false,
  });
  const refresh = useSoon(() => void mutate(), REFRESH_AFTER_MS);
  useNotices(({ type }) => {
    if (type === "projects-changed" || type === "missed") refresh();
  });
  return useMemo(() => {
    const tell = async (call: Promise<unknown>) => {
      const answer = await call;
      await mutate();
      return answer;
    };
    return {
      projects: data,
      async create(values) {
        const made = await tell(callApi(PATH, { method: "POST", body: values }));
        const hasId = typeof made === "object" && made !== null && "id" in made;
        return hasId ? String(made.id) : "";
      },
      async change(id, values) {
        await tell(callApi(`${PATH}/${id}`, { method: "PATCH", body: values }));
      },
      async remove(id) {
        await tell(callApi(`${PATH}/${id}`, { method: "DELETE" }));
      },
    };
  }, [data, mutate]);
}
