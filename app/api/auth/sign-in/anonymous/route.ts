export { authRoute as POST } from "@/lib/http/auth-route";
