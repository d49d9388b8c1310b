import { type NextRequest, NextResponse } from "next/server";
import { errorResponse } from "@/lib/http/error-response";
import { countShareCall } from "@/lib/http/share-rate";

/** Before what is public is looked up: a page of Next.js cannot answer 429 by itself. */
export const config = { matcher: ["/share/:path*", "/api/share/:path*"] };

export function proxy(request: NextRequest): Response {
  try {
    countShareCall(request.headers);
    return NextResponse.next();
  } catch (error) {
    const refusal = errorResponse(error, request);
    if (request.nextUrl.pathname.startsWith("/api/")) return refusal;
    refusal.headers.delete("content-type");
    const { status, headers } = refusal;
    return NextResponse.rewrite(new URL("/share/busy", request.url), { status, headers });
  }
}
