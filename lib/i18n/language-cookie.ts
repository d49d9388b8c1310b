/** The language that somebody has chosen; without it the browser's own wishes count. */
export const LANGUAGE_COOKIE = "holdfast-language";
