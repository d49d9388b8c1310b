import { answerMcp } from "@/lib/api/mcp/endpoint";
import { keyRoute } from "@/lib/http/caller-route";

const handle = keyRoute(({ request, caller }) => answerMcp(request, caller));

export { handle as DELETE, handle as GET, handle as POST };
