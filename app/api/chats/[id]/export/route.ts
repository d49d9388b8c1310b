import { z } from "zod";
import { exportChat } from "@/lib/chats/files/export-chat";
import { download } from "@/lib/http/download";
import { chatParams } from "@/lib/http/params";
import { readQuery } from "@/lib/http/query";
import { userRoute } from "@/lib/http/route";
import { requestTranslator } from "@/lib/i18n/request-language";

const query = z.object({ format: z.enum(["markdown", "json"], "is not markdown or json") });

export const GET = userRoute(chatParams, async ({ request, user, params }) => {
  const { format } = readQuery(request, query);
  const t = await requestTranslator();
  return download(await exportChat(user.id, params.id, { format, untitled: t("common.newChat") }));
});
