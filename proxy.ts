import { type NextRequest, NextResponse } from "next/server";
import { errorResponse } from "@/lib/http/error-response";
import { countShareCall, REFUSED } from "@/lib/http/share-rate";

/** Before what is public is looked up. */
export const config = { matcher: ["/share/:path*", "/api/share/:path*"] };

export function proxy(request: NextRequest): Response {
  try {
    countShareCall(request.headers);
    return NextResponse.next();
  } catch (error) {
    const refusal = errorResponse(error, request);
    return request.nextUrl.pathname.startsWith("/api/") ? refusal : pageOf(request, refusal);
  }
}

/** A page of Next.js cannot answer 429 by itself: it gets its status from here, and is told to say so. */
function pageOf(request: NextRequest, { status, headers: sent }: Response): Response {
  const headers = new Headers(request.headers);
  headers.set(REFUSED, "1");
  const told = new Headers(sent);
  told.delete("content-type");
  return NextResponse.next({ status, headers: told, request: { headers } });
}
