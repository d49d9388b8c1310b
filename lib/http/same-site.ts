import "server-only";
import { AppError } from "../errors";

/** Browsers say where a request comes from; another site's page has no business with somebody's cookie. */
export function refuseOtherSites(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  if (request.method === "GET" || !site || site === "same-origin" || site === "none") return;
  throw new AppError("forbidden", "This request comes from another site.");
}
