import { type NextRequest, NextResponse } from "next/server";
import { errorResponse } from "@/lib/http/error-response";
import { NONCE, pagePolicy } from "@/lib/http/page-policy";
import { countShareCall, REFUSED } from "@/lib/http/share-rate";

/** Pages, and what is public of the API, before it is looked up. */
export const config = {
  matcher: ["/((?!api/|_next/|icon.svg$|notifications.js$).*)", "/api/share/:path*"],
};

const PUBLIC = /^\/(?:api\/)?share\//;

export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  const refusal = PUBLIC.test(pathname) ? refusalOf(request) : undefined;
  if (pathname.startsWith("/api/")) return refusal ?? NextResponse.next();
  return page(request, refusal);
}

function refusalOf(request: NextRequest): Response | undefined {
  try {
    countShareCall(request.headers);
    return undefined;
  } catch (error) {
    return errorResponse(error, request);
  }
}

/** A page of Next.js cannot answer 429 by itself: it gets its status from here, and is told to say so. */
function page(request: NextRequest, refusal: Response | undefined): Response {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = pagePolicy(nonce);
  const told = new Headers(request.headers);
  told.set(NONCE, nonce);
  told.set("content-security-policy", policy);
  if (refusal) told.set(REFUSED, "1");
  const headers = new Headers(refusal?.headers);
  headers.delete("content-type");
  headers.set("content-security-policy", policy);
  const status = refusal && { status: refusal.status };
  return NextResponse.next({ ...status, headers, request: { headers: told } });
}
