import { z } from "zod";
import { exportAll } from "@/lib/chats/files/export-all";
import { downloadStream } from "@/lib/http/download";
import { userRoute } from "@/lib/http/route";

export const GET = userRoute(z.unknown(), async ({ user }) => {
  const day = new Date().toISOString().slice(0, 10);
  return downloadStream({
    name: `Holdfast ${day}.json`,
    mediaType: "application/json",
    pieces: exportAll(user.id),
  });
});
