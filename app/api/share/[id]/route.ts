import { shareParams } from "@/lib/http/params";
import { publicRoute } from "@/lib/http/public-route";
import { openShared } from "@/lib/replies/shared-chat";

export const GET = publicRoute(shareParams, async ({ params }) =>
  Response.json(await openShared(params.id), { headers: { "cache-control": "no-store" } }),
);
