/** A model that a person can choose. */
export type ModelOption = {
  id: string;
  name: string;
  provider: string;
  /** Whether it takes images. */
  sees: boolean;
  /** How many tokens a conversation and what it is told with it may have. */
  roomTokens: number;
};
