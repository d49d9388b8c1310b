import { LANGUAGE_COOKIE } from "../i18n/language-cookie";
import { isLanguage, type Language } from "../i18n/languages";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language that was chosen in this browser; undefined when its own wishes count. */
export function chosenLanguage(): Language | undefined {
  const start = `${LANGUAGE_COOKIE}=`;
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(start));
  const value = cookie?.slice(start.length);
  return isLanguage(value) ? value : undefined;
}

/** For the pages that are rendered from now on. */
export function rememberLanguage(language: Language | undefined): void {
  const age = language ? YEAR_SECONDS : 0;
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface exists under https alone
  document.cookie = `${LANGUAGE_COOKIE}=${language ?? ""};path=/;max-age=${age};samesite=lax`;
}
