import "server-only";
import { env } from "../env";

const first = (list: string | null) => list?.split(",", 1)[0]?.trim();

/** Where people and programs reach this app: APP_URL, or what the request itself says. */
export function publicOrigin(request: Request): string {
  const configured = env().APP_URL;
  if (configured) return new URL(configured).origin;
  const { headers, url } = request;
  const seen = new URL(url);
  const protocol = first(headers.get("x-forwarded-proto")) ?? seen.protocol.replace(":", "");
  const host = first(headers.get("x-forwarded-host")) ?? headers.get("host") ?? seen.host;
  const origin = `${protocol}://${host}`;
  return URL.canParse(origin) ? new URL(origin).origin : seen.origin;
}
