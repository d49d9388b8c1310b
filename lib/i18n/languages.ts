/** Every language that the page speaks, by its own name. A further one needs its messages, and a line here. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;

export type Language = keyof typeof LANGUAGES;

const DEFAULT_LANGUAGE: Language = "en";

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(LANGUAGES, value);
}

/** One wish of an Accept-Language header (RFC 9110, 12.5.4), such as `de-AT;q=0.8`. */
function parseWish(text: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = text.split(";").map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { language: tag.split("-")[0]?.toLowerCase() ?? "", weight: Number(weight ?? 1) || 0 };
}

/** The best liked of our languages; what a person chose here comes before what the browser asks for. */
export function chooseLanguage(
  chosen: string | undefined,
  acceptLanguage: string | null,
): Language {
  if (isLanguage(chosen)) return chosen;
  const wishes = (acceptLanguage ?? "").split(",").map(parseWish);
  const liked = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return liked.map(({ language }) => language).find(isLanguage) ?? DEFAULT_LANGUAGE;
}
