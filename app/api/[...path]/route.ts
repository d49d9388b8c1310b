import { AppError } from "@/lib/errors";
import { errorResponse } from "@/lib/http/error-response";

function noSuchRoute(request: Request): Response {
  return errorResponse(new AppError("not_found", "There is no such address in this API."), request);
}

export {
  noSuchRoute as DELETE,
  noSuchRoute as GET,
  noSuchRoute as PATCH,
  noSuchRoute as POST,
  noSuchRoute as PUT,
};
