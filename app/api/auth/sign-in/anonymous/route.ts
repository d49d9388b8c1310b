import { authRoute } from "@/lib/http/auth-route";
import { countGuest } from "@/lib/http/guest-rate";

export const POST = authRoute(countGuest);
