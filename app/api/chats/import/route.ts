import { z } from "zod";
import { MAX_FILE_BYTES } from "@/lib/chats/files/chat-file";
import { importChat } from "@/lib/chats/files/import-chat";
import { readChatFile } from "@/lib/chats/files/read-chat-file";
import { readJson } from "@/lib/http/body";
import { userRoute } from "@/lib/http/route";

export const POST = userRoute(z.unknown(), async ({ request, user }) => {
  const file = readChatFile(await readJson(request, MAX_FILE_BYTES));
  return Response.json({ id: await importChat(user.id, file) }, { status: 201 });
});
