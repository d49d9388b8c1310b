/** A model that a person can choose. */
export type ModelOption = { id: string; name: string; provider: string };
