import type { ModelOption } from "../chats/types";
import { useDefaultModel } from "./use-default-model";
import { useStoredValue } from "./use-stored-value";

export type ModelChoice = {
  models: ModelOption[];
  /** Undefined when the server offers none. */
  model: ModelOption | undefined;
  /** @param id empty: none, so that the default answers */
  choose(id: string): void;
};

/**
 * The model that answers: the one this browser chose last, or else the person's default, as long as the server has it.
 * @param firstDefault as the server rendered it
 */
export function useModel(models: ModelOption[], firstDefault: string | null): ModelChoice {
  const [chosen, choose] = useStoredValue("holdfast:model");
  const usual = useDefaultModel(firstDefault);
  const withId = (wanted: string | null) => models.find(({ id }) => id === wanted);
  const model = withId(chosen) ?? withId(usual) ?? models[0];
  return { models, model, choose };
}
