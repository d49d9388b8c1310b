import { checkHealth } from "@/lib/http/health";

export const dynamic = "force-dynamic";

export async function GET() {
  const health = await checkHealth();
  return Response.json(health, { status: health.database ? 200 : 503 });
}
