import type { Holder } from "../../artifacts/contract";

/** For whom and in which reply a tool runs: from the request, never from the model's arguments. */
export type ToolContext = { holder: Holder; replyId: string };
