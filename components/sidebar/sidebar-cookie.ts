/** Remembers whether the sidebar is closed; a cookie, so that the server renders the page as it will stay. */
export const SIDEBAR_COOKIE = "holdfast-sidebar";
