import type { ModelOption } from "../chats/types";
import { useStoredValue } from "./use-stored-value";

export type ModelChoice = {
  models: ModelOption[];
  /** Undefined when the server offers none. */
  model: ModelOption | undefined;
  choose(id: string): void;
};

/** The model that answers: the one this browser chose last, as long as the server has it. */
export function useModel(models: ModelOption[]): ModelChoice {
  const [chosen, choose] = useStoredValue("holdfast:model");
  const model = models.find(({ id }) => id === chosen) ?? models[0];
  return { models, model, choose };
}
