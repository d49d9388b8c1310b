/** Apart from the tokenizer, so that whoever names an encoding need not load its ranks. */
export const ENCODINGS = ["o200k_base", "cl100k_base"] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const DEFAULT_ENCODING: Encoding = "o200k_base";
