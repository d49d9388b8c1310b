export { authRoute as GET } from "@/lib/http/auth-route";
